package fr.maillage.registry.localknowledge;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.localknowledge.Knowledges.RENNES;
import static fr.maillage.registry.localknowledge.Knowledges.TOULOUSE;
import static fr.maillage.registry.localknowledge.Knowledges.aPerson;
import static fr.maillage.registry.localknowledge.Knowledges.as;
import static fr.maillage.registry.localknowledge.Knowledges.facts;
import static fr.maillage.registry.localknowledge.Knowledges.forget;
import static fr.maillage.registry.localknowledge.Knowledges.known;
import static fr.maillage.registry.localknowledge.Knowledges.officer;
import static fr.maillage.registry.localknowledge.Knowledges.told;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.Organizations;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Local knowledge, quality and diplomas beside the people of the national file. */
@QuarkusTest
class ExpandedKnowledgeIT {

    private static final String LIST = BASE + "/professionals?q=essai&limit=200";
    private static final String FOUND = "items.find { it.id == '%s' }";

    /** Of this test alone: others write down a canary too, for both organizations. */
    private static final String SECRET = "canari-" + UUID.randomUUID();

    private String person = "";

    @BeforeEach
    void somebody() {
        RegistryApi.awaitReference();
        person = aPerson();
        Map<String, Object> facts = new HashMap<>(facts());
        facts.put("particularPractice", Map.of("value", "YES", "note", SECRET, "provenance", told()));
        known(TOULOUSE, person, facts);
    }

    @AfterEach
    void nobody() {
        RegistryDatabase.execute("delete from professional_diploma where professional_id = '" + person + "'");
        forget(person);
    }

    private String one() {
        return BASE + "/professionals/" + person;
    }

    @Test
    void the_health_direction_reads_all_of_it_and_planning_what_is_open_to_it() throws SQLException {
        String item = FOUND.formatted(person) + ".localKnowledge.";
        for (String path : List.of(one() + "?expand=localKnowledge", LIST + "&expand=localKnowledge")) {
            String at = path.equals(LIST + "&expand=localKnowledge") ? item : "localKnowledge.";

            JsonPath full = officer(TOULOUSE).get(path).jsonPath();
            JsonPath open = as("planner", TOULOUSE).get(path).jsonPath();

            assertThat(full.getString(at + "ageBand.value.code")).isEqualTo("60-64");
            assertThat(full.getString(at + "particularPractice.note")).isEqualTo(SECRET);
            assertThat(full.getString(at + "subjectId")).isEqualTo(person);
            assertThat(open.getString(at + "ageBand")).isNull();
            assertThat(open.getString(at + "homeVisits.value.code")).isEqualTo("LIMITED");
            assertThat(open.getList(at + "withheld")).contains("ageBand", "plannedRetirement");
        }
        assertThat(Organizations.asOwner("select count(*) from audit where operation = 'local-knowledge.list'"
                        + " and object_ids @> array['" + person + "']"))
                .isEqualTo(4);
    }

    @Test
    @Tag("PR-02")
    void one_sealed_value_that_does_not_open_leaves_the_others_of_the_page_readable() {
        String other = aPerson();
        known(TOULOUSE, other, facts());
        String own = AsWorker.list("select encode(sealed, 'hex') from local_knowledge where tenant_id = '" + TOULOUSE
                        + "' and subject_id = '" + person + "'")
                .getFirst();
        String ours = "where tenant_id = '" + TOULOUSE + "' and subject_id = '" + person + "'";
        AsWorker.execute("update local_knowledge set sealed = overlay(sealed placing '\\x00' from 30) " + ours);
        try {
            JsonPath page =
                    officer(TOULOUSE).get(LIST + "&expand=localKnowledge").jsonPath();
            String broken = FOUND.formatted(person) + ".localKnowledge.";
            String whole = FOUND.formatted(other) + ".localKnowledge.";

            assertThat(page.getString(broken + "unreadable.code")).isEqualTo("SEAL_BROKEN");
            assertThat(page.getString(broken + "unreadable.label")).contains("scellés");
            assertThat(page.getString(broken + "unreadable.labelEn")).contains("sealed");
            assertThat(page.getString(broken + "ageBand")).isNull();
            assertThat(page.getString(broken + "homeVisits.value.code")).isEqualTo("LIMITED");
            assertThat(page.getString(whole + "ageBand.value.code")).isEqualTo("60-64");
            assertThat(page.getString(whole + "unreadable")).isNull();
            assertThat(as("planner", TOULOUSE)
                            .get(LIST + "&expand=localKnowledge")
                            .jsonPath()
                            .getString(broken + "unreadable"))
                    .isNull();
            assertThat(officer(TOULOUSE)
                            .get(one() + "?expand=localKnowledge")
                            .jsonPath()
                            .getString("localKnowledge.unreadable.code"))
                    .isEqualTo("SEAL_BROKEN");
        } finally {
            AsWorker.execute("update local_knowledge set sealed = decode('" + own + "', 'hex') " + ours);
            forget(other);
        }
    }

    @Test
    void it_is_absent_unless_asked_for() {
        for (String path : List.of(one(), LIST)) {
            String text = officer(TOULOUSE).get(path).asString();

            assertThat(text).contains(person).doesNotContain(SECRET).doesNotContain("localKnowledge");
        }
    }

    @Test
    @Tag("AZ-03")
    void another_organization_finds_nothing_of_it() {
        for (String path : List.of(one() + "?expand=localKnowledge", LIST + "&expand=localKnowledge")) {
            Response other = officer(RENNES).get(path);

            assertThat(other.statusCode()).isEqualTo(200);
            assertThat(other.asString()).contains(person).doesNotContain(SECRET);
        }
        assertThat(officer(RENNES)
                        .get(one() + "?expand=localKnowledge")
                        .jsonPath()
                        .getString("localKnowledge"))
                .isNull();
    }

    @Test
    void whoever_has_no_business_with_it_is_refused_before_anything_is_read() {
        List<RequestSpecification> callers = List.of(
                as("elected", TOULOUSE),
                as("social-agent", TOULOUSE),
                operator(),
                as("elected", TOULOUSE),
                as("social-agent", TOULOUSE),
                operator());
        for (int i = 0; i < callers.size(); i++) {
            String path = i < 3 ? one() + "?expand=localKnowledge" : LIST + "&expand=localKnowledge";

            problem(callers.get(i).get(path), 403, "forbidden");
        }
        problem(as("elected", TOULOUSE).get(LIST + "&fields=id,localKnowledge"), 403, "forbidden");
        assertThat(as("elected", TOULOUSE).get(one()).statusCode()).isEqualTo(200);
    }

    @Test
    void quality_says_why_and_local_reasons_to_those_alone_who_see_them() {
        String stranger = aPerson();
        try {
            String path = BASE + "/professionals/" + stranger;
            JsonPath own = officer(TOULOUSE).get(path).jsonPath();
            JsonPath elected = as("elected", TOULOUSE).get(path).jsonPath();

            assertThat(own.getList("quality.reasons.code"))
                    .contains("NO_ADDRESS", "NO_SPECIALTY", "NO_LOCAL_KNOWLEDGE");
            assertThat(own.getString("quality.reasons.find { it.code == 'NO_ADDRESS' }.labelEn"))
                    .isEqualTo("No address of practice in a known commune");
            assertThat(elected.getList("quality.reasons.code"))
                    .contains("NO_ADDRESS", "NO_SPECIALTY")
                    .doesNotContain("NO_LOCAL_KNOWLEDGE");
            assertThat(elected.getInt("quality.score")).isEqualTo(own.getInt("quality.score"));
            assertThat(officer(TOULOUSE).get(one()).jsonPath().getList("quality.reasons.code"))
                    .doesNotContain("NO_LOCAL_KNOWLEDGE");
            assertThat(officer(RENNES).get(one()).jsonPath().getList("quality.reasons.code"))
                    .contains("NO_LOCAL_KNOWLEDGE");
            assertThat(officer(TOULOUSE).get(LIST).jsonPath().getInt(FOUND.formatted(person) + ".quality.score"))
                    .isEqualTo(officer(TOULOUSE).get(one()).jsonPath().getInt("quality.score"));
        } finally {
            forget(stranger);
        }
    }

    @Test
    void structures_have_a_quality_too() {
        String id = Organizations.made(
                TOULOUSE,
                "/structures",
                Map.of("name", "ESP " + UUID.randomUUID(), "kind", "ESP", "communeCode", "66136"));

        JsonPath place = officer(TOULOUSE).get(BASE + "/structures/" + id).jsonPath();

        assertThat(place.getInt("quality.score")).isBetween(1, 99);
        assertThat(place.getList("quality.reasons.code")).contains("NOT_LOCATED", "NO_LOCAL_KNOWLEDGE");
        assertThat(as("elected", TOULOUSE)
                        .get(BASE + "/structures?territory=commune:66136&limit=200")
                        .jsonPath()
                        .getList(FOUND.formatted(id) + ".quality.reasons.code"))
                .contains("NOT_LOCATED")
                .doesNotContain("NO_LOCAL_KNOWLEDGE");
    }

    @Test
    void diplomas_stand_in_the_record_with_their_labels_and_not_in_lists() {
        RegistryDatabase.execute("""
                insert into code (system, code, label_fr, source) values ('rpps-diploma-type', 'DE', 'Diplôme d''Etat', 'learnt')
                on conflict do nothing""");
        RegistryDatabase.execute("""
                insert into professional_diploma (professional_id, type_code, diploma_code, authorization_code,
                                                  discipline_code, source, active, inactive_since)
                values ('%1$s', 'DE', 'DE99', '', '', 'demo', true, null),
                       ('%1$s', 'DE', 'DE98', '', '', 'demo', false, '2026-01-01')""".formatted(person));

        JsonPath record = as("elected", TOULOUSE).get(one()).jsonPath();

        assertThat(record.getList("diplomas")).hasSize(1);
        assertThat(record.getString("diplomas[0].type.code")).isEqualTo("DE");
        assertThat(record.getString("diplomas[0].type.label")).isNotBlank();
        assertThat(record.getString("diplomas[0].diploma.code")).isEqualTo("DE99");
        assertThat(record.getString("diplomas[0].authorization")).isNull();
        assertThat(as("elected", TOULOUSE).get(LIST).jsonPath().getString(FOUND.formatted(person) + ".diplomas"))
                .isNull();
    }
}
