package fr.maillage.registry.localknowledge;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.localknowledge.Knowledges.RENNES;
import static fr.maillage.registry.localknowledge.Knowledges.TOULOUSE;
import static fr.maillage.registry.localknowledge.Knowledges.aPerson;
import static fr.maillage.registry.localknowledge.Knowledges.as;
import static fr.maillage.registry.localknowledge.Knowledges.choice;
import static fr.maillage.registry.localknowledge.Knowledges.known;
import static fr.maillage.registry.localknowledge.Knowledges.officer;
import static fr.maillage.registry.localknowledge.Knowledges.path;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Local knowledge from a spreadsheet: an organization's own job, errors and all. */
@QuarkusTest
class KnowledgeImportIT {

    private static final String HEADER = "identifiant;tranche d'âge;départ prévu;visites à domicile;langues;"
            + "précision accessibilité;accessibilité;source de l'information;date de l'information\n";

    private String person = "";

    @BeforeEach
    void somebody() {
        RegistryApi.awaitReference();
        person = aPerson();
    }

    private static Response upload(RequestSpecification by, byte[] file, String... form) {
        RequestSpecification request = by.multiPart("kind", "local-knowledge")
                .multiPart("file", "connaissance.csv", file, "application/octet-stream");
        for (int i = 0; i < form.length; i += 2) {
            request.multiPart(form[i], form[i + 1]);
        }
        return request.post(BASE + "/imports");
    }

    private static JsonPath load(String organization, String text, String... form) {
        return load(organization, text.getBytes(StandardCharsets.UTF_8), form);
    }

    private static JsonPath load(String organization, byte[] file, String... form) {
        Response accepted = upload(officer(organization), file, form);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        String location = accepted.header("Location");
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline) {
            JsonPath job = officer(organization).get(location).jsonPath();
            if (List.of("SUCCEEDED", "FAILED", "CANCELLED").contains(job.getString("state"))) {
                return job;
            }
            LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
        }
        throw new AssertionError(officer(organization).get(location).asString());
    }

    private static JsonPath errors(String organization, JsonPath job) {
        return officer(organization)
                .get(BASE + "/imports/" + job.getString("id") + "/errors")
                .jsonPath();
    }

    @Test
    void lines_become_facts_of_their_person_with_the_uploader_as_author() {
        JsonPath job =
                load(RENNES, HEADER + person + ";60-64;2027-06;limitées;fr ar;rampe;PARTIAL;INTERVIEW;2026-10-01\n");

        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("counts.added")).isEqualTo(1);
        assertThat(job.getInt("counts.rejected")).isZero();
        JsonPath seen = officer(RENNES).get(path(person)).jsonPath();
        assertThat(seen.getString("ageBand.value.code")).isEqualTo("60-64");
        assertThat(seen.getString("plannedRetirement.on")).isEqualTo("2027-06");
        assertThat(seen.getString("homeVisits.value.code")).isEqualTo("LIMITED");
        assertThat(seen.getString("accessibility.note")).isEqualTo("rampe");
        assertThat(seen.getList("languages.codes.code")).isEqualTo(List.of("fr", "ar"));
        assertThat(seen.getString("ageBand.provenance.author")).isEqualTo("subject-of-health-officer-of-" + RENNES);
        JsonPath history = officer(RENNES).get(path(person) + "/history").jsonPath();
        assertThat(history.getString("items[0].by")).isEqualTo("subject-of-health-officer-of-" + RENNES);
    }

    @Test
    void a_rehearsal_says_the_same_and_writes_nothing() {
        JsonPath job = load(RENNES, HEADER + person + ";60-64;;;;;;INTERVIEW;2026-10-01\n", "dryRun", "true");

        assertThat(job.getInt("counts.added")).isEqualTo(1);
        assertThat(job.getBoolean("dryRun")).isTrue();
        problem(officer(RENNES).get(path(person)), 404, "local-knowledge-not-found");
    }

    @Test
    void an_empty_cell_and_an_older_line_change_nothing() {
        known(RENNES, person, Map.of("homeVisits", choice("YES"), "ageBand", choice("50-54")));

        JsonPath job = load(RENNES, HEADER + person + ";60-64;;non;;;;SURVEY;2026-09-01\n" + "\n");
        JsonPath later = load(RENNES, HEADER + person + ";;;non;;;;SURVEY;2026-11-01\n");

        assertThat(job.getInt("counts.unchanged")).isEqualTo(1);
        assertThat(errors(RENNES, job).getList("items.code"))
                .isEqualTo(List.of("newer-value-kept", "newer-value-kept"));
        assertThat(later.getInt("counts.changed")).isEqualTo(1);
        JsonPath seen = officer(RENNES).get(path(person)).jsonPath();
        assertThat(seen.getString("homeVisits.value.code")).isEqualTo("NO");
        assertThat(seen.getString("ageBand.value.code")).isEqualTo("50-54");
        assertThat(seen.getString("ageBand.provenance.date")).isEqualTo("2026-10-01");
    }

    @Test
    void each_wrong_line_is_told_with_its_column_value_and_expectation_and_the_good_ones_are_taken() {
        String vanished = aPerson();
        RegistryDatabase.execute(
                "update professional set active = false, inactive_since = '2026-01-01' where id = '" + vanished + "'");

        JsonPath job = load(
                RENNES,
                HEADER
                        + person + ";58 ans;;;;;;INTERVIEW;2026-10-01\n"
                        + vanished + ";;;oui;;;;INTERVIEW;2026-10-01\n"
                        + "99000000000;;;oui;;;;INTERVIEW;2026-10-01\n"
                        + aPerson() + ";;juin 2027;;;;;INTERVIEW;2026-10-01\n"
                        + aPerson() + ";;;oui;;=HYPERLINK(\"x\");FULL;INTERVIEW;2026-10-01\n"
                        + aPerson() + ";;;oui;;;;RUMOUR;2026-10-01\n"
                        + vanished + ";;;non;;;;INTERVIEW;2026-10-01\n"
                        + aPerson() + ";;;oui;;;;INTERVIEW;01/10/2026\n"
                        + "trop;court\n");

        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        JsonPath errors = errors(RENNES, job);
        assertThat(errors.<Map<String, Object>>getList("items").stream()
                        .map(issue -> issue.get("severity") + " " + issue.get("line") + " " + issue.get("column") + " "
                                + issue.get("code"))
                        .toList())
                .containsExactlyInAnyOrder(
                        "ERROR 10  wrong-cell-count",
                        "ERROR 2 ageBand not-in-list",
                        "WARNING 3 professionalId vanished-professional",
                        "ERROR 4 professionalId unknown-professional",
                        "ERROR 5 plannedRetirement malformed-date",
                        "ERROR 6 accessibilityNote formula",
                        "ERROR 7 source not-in-list",
                        "ERROR 8 professionalId duplicate-key",
                        "ERROR 9 date malformed-date");
        assertThat(errors.getString("items.find { it.line == 2 }.value")).isEqualTo("58 ans");
        assertThat(errors.getString("items.find { it.line == 2 }.message"))
                .contains("58 ANS")
                .contains("age-band");
        assertThat(job.getInt("counts.accepted")).isEqualTo(1);
        assertThat(AsWorker.list("select encode(sealed, 'escape') from tenant_import_issue")
                        .toString())
                .doesNotContain("58 ans");
    }

    @Test
    void a_file_of_a_french_spreadsheet_is_read_and_that_is_said() {
        byte[] file = (HEADER + person + ";;;;;entrée adaptée;FULL;INTERVIEW;2026-10-01\n")
                .getBytes(Charset.forName("windows-1252"));

        JsonPath job = load(RENNES, file);

        assertThat(job.getString("warnings[0].code")).isEqualTo("read-as-windows-1252");
        assertThat(officer(RENNES).get(path(person)).jsonPath().getString("accessibility.note"))
                .isEqualTo("entrée adaptée");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a;b;c\n1;2;3\n", "identifiant;source\n", "rpps;identifiant;source\n1;2;3\n"})
    void a_file_that_is_none_is_refused_at_once(String text) {
        Response refused = upload(officer(RENNES), text.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("code")).startsWith("import-");
    }

    @Test
    void the_template_is_in_the_language_asked_for_and_is_itself_a_good_header() {
        String french = officer(RENNES)
                .header("Accept-Language", "fr")
                .get(BASE + "/imports/templates/local-knowledge")
                .asString();
        String english = officer(RENNES)
                .header("Accept-Language", "en")
                .get(BASE + "/imports/templates/local-knowledge")
                .asString();

        assertThat(french).startsWith("identifiant;tranche d'âge;départ prévu");
        assertThat(english).startsWith("professionalId;ageBand;plannedRetirement;retirementCertainty");
        for (String header : List.of(french, english)) {
            String line = person + ";".repeat(header.strip().split(";", -1).length - 1);
            JsonPath job = load(RENNES, header + line + "\n", "vintage", "2026-10-01");
            assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
            assertThat(job.getInt("counts.unchanged")).isEqualTo(1);
        }
    }

    @Test
    @Tag("AZ-02")
    @Tag("AZ-03")
    void an_import_and_its_errors_are_there_for_its_organization_alone() {
        JsonPath job = load(RENNES, HEADER + person + ";58 ans;;;;;;INTERVIEW;2026-10-01\n");
        String id = job.getString("id");

        for (RequestSpecification stranger : List.of(officer(TOULOUSE), operator())) {
            problem(given(stranger).get(BASE + "/imports/" + id), 404, "import-not-found");
        }
        problem(officer(TOULOUSE).get(BASE + "/imports/" + id + "/errors"), 404, "import-not-found");
        problem(officer(TOULOUSE).post(BASE + "/imports/" + id + "/cancel"), 404, "import-not-found");
        assertThat(officer(TOULOUSE)
                        .get(BASE + "/imports?limit=200&total=exact")
                        .asString())
                .doesNotContain(id);
        assertThat(operator().get(BASE + "/imports?limit=200").asString()).doesNotContain(id);
        JsonPath own =
                officer(RENNES).get(BASE + "/imports?limit=200&total=exact").jsonPath();
        assertThat(own.getList("items.id")).contains(id);
        assertThat(own.getList("items.kind")).containsOnly("local-knowledge");
        problem(officer(RENNES).post(BASE + "/imports/" + id + "/cancel"), 409, "import-finished");
        assertThat(officer(TOULOUSE).get(BASE + "/audit?limit=200").asString()).doesNotContain(id);
    }

    private static RequestSpecification given(RequestSpecification request) {
        return request;
    }

    @Test
    @Tag("AZ-01")
    void each_kind_has_its_own_loaders() {
        byte[] file = (HEADER + person + ";;;oui;;;;INTERVIEW;2026-10-01\n").getBytes(StandardCharsets.UTF_8);

        problem(upload(operator(), file), 403, "forbidden");
        problem(upload(as("planner", RENNES), file), 403, "forbidden");
        problem(
                officer(RENNES)
                        .multiPart("kind", "communes")
                        .multiPart("file", "communes.csv", file, "text/csv")
                        .post(BASE + "/imports"),
                403,
                "forbidden");
    }
}
