package fr.maillage.registry.localknowledge;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.localknowledge.Knowledges.CANARY;
import static fr.maillage.registry.localknowledge.Knowledges.RENNES;
import static fr.maillage.registry.localknowledge.Knowledges.aPerson;
import static fr.maillage.registry.localknowledge.Knowledges.as;
import static fr.maillage.registry.localknowledge.Knowledges.facts;
import static fr.maillage.registry.localknowledge.Knowledges.known;
import static fr.maillage.registry.localknowledge.Knowledges.officer;
import static fr.maillage.registry.localknowledge.Knowledges.patch;
import static fr.maillage.registry.localknowledge.Knowledges.path;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees what of local knowledge: by role, in the trail, and at rest. */
@QuarkusTest
class KnowledgeSightIT {

    private String person = "";

    @BeforeEach
    void somebody() {
        RegistryApi.awaitReference();
        person = aPerson();
    }

    @Test
    void planners_see_neither_age_nor_retirement_nor_who_said_so() {
        String tag = known(RENNES, person, facts());
        patch(RENNES, person, tag, "{\"ageBand\":{\"value\":\"65-69\"},\"reason\":\"%s\"}".formatted(CANARY));

        Response seen = as("planner", RENNES).get(path(person));
        JsonPath history = as("planner", RENNES).get(path(person) + "/history").jsonPath();

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.jsonPath().getString("ageBand")).isNull();
        assertThat(seen.jsonPath().getString("plannedRetirement")).isNull();
        assertThat(seen.jsonPath().getList("withheld")).isEqualTo(List.of("ageBand", "plannedRetirement"));
        assertThat(seen.jsonPath().getString("homeVisits.provenance.author")).isNull();
        assertThat(seen.jsonPath().getString("homeVisits.value.code")).isEqualTo("LIMITED");
        assertThat(history.getList("items.changes.field").toString()).doesNotContain("ageBand");
        assertThat(history.getList("items.by")).containsOnlyNulls();
        assertThat(history.getList("items.reason")).containsOnlyNulls();
        assertThat(history.prettify()).doesNotContain("2027-06").doesNotContain("65-69");
        JsonPath whole = officer(RENNES).get(path(person) + "/history").jsonPath();
        assertThat(whole.getString("items[0].changes[0].to")).startsWith("65-69");
        assertThat(whole.getString("items[0].reason")).isEqualTo(CANARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elected",
                "social-agent",
                "ars",
                "cpam",
                "landlord",
                "professional",
                "integration",
                "platform-admin"
            })
    @Tag("AZ-01")
    void other_roles_see_nothing(String role) {
        known(RENNES, person, facts());

        problem(as(role, RENNES).get(path(person)), 403, "forbidden");
        problem(as(role, RENNES).get(path(person) + "/history"), 403, "forbidden");
    }

    @Test
    @Tag("AU-01")
    void each_reading_leaves_a_mark_with_the_class_of_what_was_shown() {
        known(RENNES, person, facts());
        officer(RENNES).get(path(person));
        officer(RENNES).get(path(person) + "/history");
        as("planner", RENNES).get(path(person));

        JsonPath audit = officer(RENNES).get(BASE + "/audit?limit=50").jsonPath();
        List<Map<String, Object>> entries = audit.<Map<String, Object>>getList("items").stream()
                .filter(entry -> String.valueOf(entry).contains(person))
                .toList();
        assertThat(entries.stream()
                        .map(entry -> String.valueOf(entry.get("action")))
                        .toList())
                .contains("local-knowledge.read", "local-knowledge.history", "local-knowledge.write");
        assertThat(entries.stream()
                        .map(entry -> String.valueOf(entry.get("fieldClass")))
                        .toList())
                .contains("SENSITIVE", "PROFESSIONAL");
    }

    @Test
    @Tag("PR-02")
    void age_and_retirement_are_nowhere_in_the_clear() {
        known(RENNES, person, facts());

        String open = "select facts::text || coalesce(encode(sealed, 'escape'), '') from local_knowledge"
                + " where subject_id = '" + person + "'";
        List<String> rows = AsWorker.list(open);

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst())
                .contains("homeVisits")
                .doesNotContain("60-64")
                .doesNotContain("2027-06")
                .doesNotContain("ageBand");
        assertThat(AsWorker.list("select changes::text || encode(sealed, 'escape') from local_knowledge_change"
                                + " where knowledge_id = (select id from local_knowledge where subject_id = '" + person
                                + "')")
                        .getFirst())
                .doesNotContain("60-64")
                .doesNotContain("2027-06");
    }

    @Test
    @Tag("PR-02")
    void a_sealed_value_that_was_moved_to_another_row_does_not_open() {
        String other = aPerson();
        known(RENNES, person, facts());
        known(RENNES, other, facts());
        String own = AsWorker.list(
                        "select encode(sealed, 'hex') from local_knowledge where subject_id = '" + person + "'")
                .getFirst();
        AsWorker.execute("update local_knowledge set sealed = (select sealed from local_knowledge where subject_id = '"
                + other + "') where subject_id = '" + person + "'");
        try {
            Response closed = officer(RENNES).get(path(person));

            problem(closed, 409, "local-knowledge-unreadable");
            assertThat(closed.asString()).doesNotContain("60-64");
            assertThat(officer(RENNES).get(path(other)).statusCode()).isEqualTo(200);
            problem(patch(RENNES, person, "*", "{\"homeVisits\":null}"), 409, "local-knowledge-unreadable");
            problem(officer(RENNES).header("If-Match", "*").delete(path(person)), 409, "local-knowledge-unreadable");
            assertThat(as("planner", RENNES).get(path(person)).jsonPath().getString("homeVisits.value.code"))
                    .isEqualTo("LIMITED");
        } finally {
            AsWorker.execute("update local_knowledge set sealed = decode('" + own + "', 'hex') where subject_id = '"
                    + person + "'");
        }
    }
}
