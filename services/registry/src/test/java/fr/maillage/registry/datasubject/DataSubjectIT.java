package fr.maillage.registry.datasubject;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.datasubject.Orders.category;
import static fr.maillage.registry.datasubject.Orders.done;
import static fr.maillage.registry.datasubject.Orders.everywhere;
import static fr.maillage.registry.datasubject.Orders.officer;
import static fr.maillage.registry.datasubject.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.People;
import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the registry shows, removes and keeps of a professional, and what does not come back. */
@QuarkusTest
class DataSubjectIT {

    private static final String TOULOUSE = "243100518";
    private static final String RENNES = "243500139";
    private static final Map<String, Object> TOLD = Map.of("source", "INTERVIEW", "date", "2026-10-01");

    private String person = "";
    private String marker = "";

    @BeforeEach
    void somebody() {
        RegistryApi.awaitReference();
        long number = Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L);
        person = People.known("99" + String.format("%09d", number), "Camille", "ESSAI");
        marker = "marque-" + UUID.randomUUID();
    }

    private void known(String organization, String text) {
        Response written = officer(organization)
                .contentType("application/json")
                .body(Map.of(
                        "ageBand",
                        Map.of("value", "60-64", "provenance", TOLD),
                        "particularPractice",
                        Map.of("value", "YES", "note", text, "provenance", TOLD),
                        "reason",
                        text))
                .put(BASE + "/professionals/" + person + "/local-knowledge");
        assertThat(written.statusCode()).as(written.asString()).isEqualTo(201);
    }

    private void proposed(String organization, String text) {
        Response written = officer(organization)
                .contentType("application/json")
                .body(Map.of(
                        "objectType",
                        "PROFESSIONAL",
                        "objectId",
                        person,
                        "kind",
                        "OTHER",
                        "value",
                        "x",
                        "comment",
                        text))
                .post(BASE + "/change-proposals");
        assertThat(written.statusCode()).as(written.asString()).isEqualTo(201);
    }

    @Test
    @Tag("PR-06")
    void everything_held_is_shown_opened_with_source_purpose_and_retention() {
        known(TOULOUSE, marker);
        proposed(TOULOUSE, marker);

        JsonPath report = done(TOULOUSE, "FIND", person);

        assertThat(report.getString("service")).isEqualTo("registry");
        assertThat(report.getBoolean("suppressed")).isFalse();
        Map<String, Object> knowledge = category(report, "local-knowledge");
        assertThat(knowledge.get("outcome")).isEqualTo("SHOWN");
        assertThat(text(knowledge, "records")).contains(marker, "60-64").doesNotContain("subject-of-officer");
        assertThat(knowledge).extractingByKeys("source", "purpose", "retention").doesNotContainNull();
        assertThat(text(category(report, "change-proposals"), "records")).contains(marker);
        assertThat(text(category(report, "reference-directory"), "records")).contains("ESSAI");
        assertThat(category(report, "audit").get("outcome")).isEqualTo("SHOWN");
        assertThat(category(report, "memberships").get("outcome")).isEqualTo("NOTHING");
    }

    @Test
    @Tag("PR-07")
    void erasure_leaves_nothing_in_any_column_and_keeps_what_the_law_publishes() throws SQLException {
        known(TOULOUSE, marker);
        proposed(TOULOUSE, marker);
        assertThat(everywhere(marker)).contains("local_knowledge", "local_knowledge_change", "change_proposal");

        JsonPath report = done(TOULOUSE, "ERASE", person);

        assertThat(everywhere(marker)).isEmpty();
        assertThat(category(report, "local-knowledge").get("outcome")).isEqualTo("REMOVED");
        assertThat(category(report, "local-knowledge").get("rows"))
                .isEqualTo(Map.of("local_knowledge", 1, "local_knowledge_change", 1));
        Map<String, Object> directory = category(report, "reference-directory");
        assertThat(directory.get("outcome")).isEqualTo("KEPT");
        assertThat(directory.get("groundCode")).isEqualTo("published-by-law");
        assertThat(text(directory, "groundSource")).contains("RGPD art. 17(3)(b)", "D. 4113-118");
        assertThat(category(report, "audit").get("groundCode")).isEqualTo("security-traces");
        assertThat(report.getString("")).doesNotContain(person, "ESSAI");
        assertThat(everywhere(person)).doesNotContain("event", "data_subject_order", "data_subject_suppression");
        assertThat(officer(TOULOUSE).get(BASE + "/professionals/" + person).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Tag("AZ-02")
    void what_another_organization_knows_is_neither_shown_nor_touched() {
        known(RENNES, marker);

        JsonPath found = done(TOULOUSE, "FIND", person);
        done(TOULOUSE, "ERASE", person);

        assertThat(category(found, "local-knowledge").get("outcome")).isEqualTo("NOTHING");
        assertThat(found.getString("")).doesNotContain(marker);
        assertThat(officer(RENNES)
                        .get(BASE + "/professionals/" + person + "/local-knowledge")
                        .asString())
                .contains(marker);
    }

    @Test
    void an_order_is_carried_out_once_and_answered_the_same_again() {
        known(TOULOUSE, marker);
        UUID id = UUID.randomUUID();

        String first = done(id, TOULOUSE, "OPPOSE", "PROFESSIONAL", person).getString("");
        String again = done(id, TOULOUSE, "OPPOSE", "PROFESSIONAL", person).getString("");

        assertThat(again).isEqualTo(first).contains("local_knowledge:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPPOSE", "ERASE"})
    @Tag("PR-07")
    void neither_a_hand_nor_a_file_brings_it_back(String action) throws SQLException {
        known(TOULOUSE, marker);
        done(TOULOUSE, action, person);

        Response byHand = officer(TOULOUSE)
                .contentType("application/json")
                .body(Map.of("homeVisits", Map.of("value", "LIMITED", "provenance", TOLD)))
                .put(BASE + "/professionals/" + person + "/local-knowledge");
        JsonPath refusal = problem(byHand, 422, "data-subject-opposed");
        assertThat(refusal.getString("violations[0].source")).contains("RGPD art. 21");

        JsonPath job = imported("identifiant;visites à domicile;source de l'information;date de l'information\n"
                + person + ";LIMITED;INTERVIEW;2026-10-02\n");
        assertThat(job.getInt("counts.rejected")).as(job.prettify()).isEqualTo(1);
        assertThat(job.getInt("counts.added")).isZero();
        assertThat(officer(TOULOUSE)
                        .get(BASE + "/imports/" + job.getString("id") + "/errors")
                        .asString())
                .contains("data-subject-opposed");
        assertThat(everywhere(marker)).isEmpty();

        known(RENNES, marker);
    }

    @Test
    void a_membership_is_removed_and_not_entered_again() {
        done(TOULOUSE, "OPPOSE", person);

        Response entered = officer(TOULOUSE)
                .contentType("application/json")
                .body(Map.of(
                        "kind",
                        "PRACTICE",
                        "memberId",
                        person,
                        "groupId",
                        "310000001",
                        "role",
                        "MEMBER",
                        "from",
                        "2026-01-01",
                        "source",
                        "SURVEY"))
                .post(BASE + "/memberships");

        problem(entered, 422, "data-subject-opposed");
    }

    @Test
    void what_an_account_wrote_is_counted_and_kept_to_account_for_it() {
        known(TOULOUSE, marker);

        JsonPath report = done(UUID.randomUUID(), TOULOUSE, "ERASE", "ACCOUNT", "subject-of-officer-of-" + TOULOUSE);

        assertThat(category(report, "authorship").get("outcome")).isEqualTo("KEPT");
        assertThat(text(category(report, "authorship"), "groundSource")).contains("RGPD art. 5(2)");
    }

    @Test
    void people_and_ordinary_machines_give_no_orders() {
        assertThat(officer(TOULOUSE)
                        .contentType("application/json")
                        .body(Map.of(
                                "order",
                                UUID.randomUUID(),
                                "tenant",
                                TOULOUSE,
                                "action",
                                "FIND",
                                "subject",
                                Map.of("kind", "PROFESSIONAL", "key", person)))
                        .post(Orders.PATH)
                        .statusCode())
                .isEqualTo(403);
        problem(order(UUID.randomUUID(), "NO SUCH ALIAS", "FIND", "PROFESSIONAL", person), 400, "invalid-request");
    }

    private static String text(Map<String, Object> category, String member) {
        return String.valueOf(category.get(member));
    }

    private static JsonPath imported(String file) {
        Response accepted = officer(TOULOUSE)
                .multiPart("kind", "local-knowledge")
                .multiPart("file", "f.csv", file.getBytes(StandardCharsets.UTF_8), "application/octet-stream")
                .post(BASE + "/imports");
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline) {
            JsonPath job = officer(TOULOUSE).get(accepted.header("Location")).jsonPath();
            if (List.of("SUCCEEDED", "FAILED").contains(job.getString("state"))) {
                return job;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("the import did not end");
    }
}
