package fr.maillage.registry.area;

import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.area.Areas.PATH;
import static fr.maillage.registry.area.Areas.RENNES;
import static fr.maillage.registry.area.Areas.TOULOUSE;
import static fr.maillage.registry.area.Areas.aName;
import static fr.maillage.registry.area.Areas.anAreaOf;
import static fr.maillage.registry.area.Areas.body;
import static fr.maillage.registry.area.Areas.officer;
import static fr.maillage.registry.area.Areas.patch;
import static fr.maillage.registry.area.Areas.tag;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No event, key or search of one organization tells anything of another. */
@QuarkusTest
class AreaFeedIsolationIT {

    private static final String EVENTS = RegistryApi.BASE + "/events";

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    @Test
    @Tag("AZ-03")
    void one_key_of_two_organizations_is_two_keys() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = body(aName(), "commune:31555");

        Response first = keyed(TOULOUSE, key).body(body).post(PATH);
        Response other = keyed(RENNES, key).body(body).post(PATH);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.header("Idempotent-Replayed")).isNull();
        assertThat(other.jsonPath().getString("owner")).isEqualTo(RENNES);
        assertThat(other.jsonPath().getString("id"))
                .isNotEqualTo(first.jsonPath().getString("id"));
    }

    private static RequestSpecification keyed(String organization, String key) {
        return officer(organization).header("Idempotency-Key", key).contentType("application/json");
    }

    @Test
    @Tag("AZ-03")
    void events_are_told_to_the_owner_alone() {
        String theirs = anAreaOf(TOULOUSE);
        String ours = anAreaOf(RENNES);

        List<String> toulouse = subjects(TOULOUSE, "area/" + theirs);
        List<String> rennes = subjects(RENNES, "area/" + ours);

        assertThat(toulouse).contains("area/" + theirs).doesNotContain("area/" + ours);
        assertThat(rennes).contains("area/" + ours).doesNotContain("area/" + theirs);
    }

    /** Reads the whole feed until it holds what must be there. */
    private static List<String> subjects(String organization, String awaited) {
        List<String> seen = new ArrayList<>();
        String after = "";
        while (!seen.contains(awaited)) {
            JsonPath batch = officer(organization)
                    .get(EVENTS + "?limit=1000&wait=10" + (after.isEmpty() ? "" : "&after=" + after))
                    .jsonPath();
            List<String> subjects = batch.getList("subject", String.class);
            assertThat(subjects)
                    .as("nothing new within 10 s, still no " + awaited)
                    .isNotEmpty();
            assertThat(batch.<Map<String, Object>>getList(""))
                    .allMatch(event -> organization.equals(event.get("tenant")) || isOfReference(event));
            seen.addAll(subjects);
            after = batch.getList("id", String.class).getLast();
        }
        return seen;
    }

    /** What loads of official files tell everybody: nobody's data. */
    private static boolean isOfReference(Map<String, Object> event) {
        return event.get("tenant") == null
                && String.valueOf(event.get("type"))
                        .matches("fr\\.maillage\\.registry\\.(professional|structure|dataset)\\..*");
    }

    @Test
    @Tag("PR-03")
    void events_hold_ids_and_versions_and_no_name() {
        String name = aName();
        String id = anAreaOf(TOULOUSE, name);
        patch(TOULOUSE, id, tag(TOULOUSE, id), Map.of("description", "un texte"));
        officer(TOULOUSE).header("If-Match", tag(TOULOUSE, id)).delete(PATH + "/" + id);
        subjects(TOULOUSE, "area/" + anAreaOf(TOULOUSE));

        List<Map<String, Object>> events = new ArrayList<>();
        String after = "";
        while (true) {
            JsonPath batch = officer(TOULOUSE)
                    .get(EVENTS + "?limit=1000" + (after.isEmpty() ? "" : "&after=" + after))
                    .jsonPath();
            List<Map<String, Object>> page = batch.getList("");
            if (page.isEmpty()) {
                break;
            }
            page.stream()
                    .filter(event -> ("area/" + id).equals(event.get("subject")))
                    .forEach(events::add);
            after = String.valueOf(page.getLast().get("id"));
        }

        assertThat(events.stream().map(event -> event.get("type")).toList())
                .containsExactly(
                        "fr.maillage.registry.area.created.v1",
                        "fr.maillage.registry.area.changed.v1",
                        "fr.maillage.registry.area.archived.v1");
        assertThat(events.stream().map(event -> event.get("data")).toList())
                .isEqualTo(List.of(Map.of("version", 1), Map.of("version", 2), Map.of("version", 3)));
        assertThat(events.toString()).doesNotContain(name);
    }

    @Test
    @Tag("AZ-03")
    void structures_are_not_found_by_the_area_of_another() {
        String theirs = anAreaOf(TOULOUSE);
        String never = UUID.randomUUID().toString();

        Response foreign = officer(RENNES).get(RegistryApi.BASE + "/structures?territory=area:" + theirs);
        Response absent = officer(RENNES).get(RegistryApi.BASE + "/structures?territory=area:" + never);

        problem(foreign, 400, "unknown-territory");
        assertThat(AreaIsolationIT.comparable(foreign, theirs)).isEqualTo(AreaIsolationIT.comparable(absent, never));
        assertThat(officer(TOULOUSE)
                        .get(RegistryApi.BASE + "/structures?territory=area:" + theirs)
                        .statusCode())
                .isEqualTo(200);
    }
}
