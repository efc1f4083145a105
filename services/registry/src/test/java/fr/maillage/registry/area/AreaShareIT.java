package fr.maillage.registry.area;

import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.area.Areas.ARS;
import static fr.maillage.registry.area.Areas.BORDEAUX;
import static fr.maillage.registry.area.Areas.PATH;
import static fr.maillage.registry.area.Areas.RENNES;
import static fr.maillage.registry.area.Areas.TOULOUSE;
import static fr.maillage.registry.area.Areas.aName;
import static fr.maillage.registry.area.Areas.anAreaOf;
import static fr.maillage.registry.area.Areas.ars;
import static fr.maillage.registry.area.Areas.as;
import static fr.maillage.registry.area.Areas.officer;
import static fr.maillage.registry.area.Areas.share;
import static fr.maillage.registry.area.Areas.shared;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A share makes one area visible to one organization, with its field set, from its date to its end. */
@QuarkusTest
class AreaShareIT {

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    private static List<String> seenByArs() {
        JsonPath page = ars().get(PATH + "?sharedWithMe=true&limit=200&total=exact&expand=")
                .jsonPath();
        List<String> ids = page.getList("items.id", String.class);
        assertThat(ids).hasSize(page.getInt("page.total"));
        return ids;
    }

    @Test
    @Tag("AZ-04")
    void a_share_shows_exactly_one_area_with_its_field_set_and_revoking_it_acts_at_once() {
        String name = aName();
        String id = anAreaOf(TOULOUSE, name, "commune:31555");
        String other = anAreaOf(TOULOUSE);
        List<String> before = seenByArs();

        String share = shared(TOULOUSE, id, ARS, "outline");

        assertThat(seenByArs()).hasSize(before.size() + 1).contains(id).doesNotContain(other);
        Map<String, Object> seen = ars().get(PATH + "/" + id).jsonPath().getMap("");
        assertThat(seen.keySet()).containsExactlyInAnyOrder("id", "name", "kind", "members", "outline");
        assertThat(seen).containsEntry("name", name);
        problem(ars().get(PATH + "/" + other), 404, "area-not-found");
        problem(officer(RENNES).get(PATH + "/" + id), 404, "area-not-found");

        assertThat(officer(TOULOUSE)
                        .delete(PATH + "/" + id + "/shares/" + share)
                        .statusCode())
                .isEqualTo(204);

        assertThat(seenByArs()).isEqualTo(before);
        problem(ars().get(PATH + "/" + id), 404, "area-not-found");
        problem(ars().get(RegistryApi.BASE + "/structures?territory=area:" + id), 400, "unknown-territory");
        problem(officer(TOULOUSE).delete(PATH + "/" + id + "/shares/" + share), 404, "area-share-not-found");
    }

    @Test
    void a_wider_set_shows_more_and_changes_the_tag() {
        String id = anAreaOf(TOULOUSE);
        shared(TOULOUSE, id, ARS, "outline");
        String outline = ars().get(PATH + "/" + id).header("ETag");

        shared(TOULOUSE, id, ARS, "full");
        Response full = ars().header("If-None-Match", outline).get(PATH + "/" + id);

        assertThat(full.statusCode()).isEqualTo(200);
        assertThat(full.jsonPath().getMap("").keySet())
                .contains("owner", "description", "version", "population")
                .doesNotContain("allowedTransitions");
    }

    @ParameterizedTest
    @CsvSource({"application/json", "text/csv", "application/x-ndjson"})
    @Tag("AZ-04")
    void a_list_withholds_what_the_share_withholds_in_every_format(String format) {
        String name = aName();
        String id = anAreaOf(TOULOUSE, name);
        shared(TOULOUSE, id, ARS, "outline");

        String list =
                ars().accept(format).get(PATH + "?sharedWithMe=true&limit=200").asString();

        assertThat(list).contains(id).contains(name);
        String line = list.lines().filter(row -> row.contains(id)).findFirst().orElseThrow();
        if (!format.equals("application/json")) {
            assertThat(line).doesNotContain(TOULOUSE, "ACTIVE", "memberCount");
        }
    }

    @Test
    void a_share_begins_and_ends_when_it_says() {
        String id = anAreaOf(TOULOUSE);
        Instant from = Instant.now().plusSeconds(2);
        Map<String, Object> asked = new HashMap<>(Map.of("grantee", ARS, "fieldSet", "outline"));
        asked.put("validFrom", from.toString());
        asked.put("validTo", from.plusSeconds(2).toString());
        JsonPath granted = share(TOULOUSE, id, asked).jsonPath();

        assertThat(granted.getString("state")).isEqualTo("PENDING");
        problem(ars().get(PATH + "/" + id), 404, "area-not-found");
        await(from);
        assertThat(ars().get(PATH + "/" + id).statusCode()).isEqualTo(200);
        assertThat(seenByArs()).contains(id);
        await(from.plusSeconds(2));
        problem(ars().get(PATH + "/" + id), 404, "area-not-found");
        assertThat(seenByArs()).doesNotContain(id);
        assertThat(officer(TOULOUSE).get(PATH + "/" + id + "/shares").jsonPath().getList("items.state"))
                .containsExactly("ENDED");
    }

    private static void await(Instant instant) {
        while (!Instant.now().isAfter(instant.plusMillis(50))) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void legal_days_are_those_of_the_organization_s_place_and_the_last_one_is_included() {
        String id = anAreaOf(TOULOUSE);

        JsonPath granted = share(
                        TOULOUSE,
                        id,
                        Map.of("grantee", ARS, "fieldSet", "full", "validFrom", "2030-07-01", "validTo", "2030-12-31"))
                .jsonPath();

        assertThat(granted.getString("validFrom")).isEqualTo("2030-06-30T22:00:00Z");
        assertThat(granted.getString("validTo")).isEqualTo("2030-12-31T23:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "243100518,outline,,,/grantee",
        "ARS 31,outline,,,/grantee",
        "ars-31,everything,,,/fieldSet",
        "ars-31,outline,2030-02-30,,/validFrom",
        "ars-31,outline,2030-01-02,2030-01-01,/validTo"
    })
    void a_share_that_makes_no_sense_is_refused(
            String grantee, String fieldSet, String from, String to, String pointer) {
        String id = anAreaOf(TOULOUSE);
        Map<String, Object> asked = new HashMap<>(Map.of("grantee", grantee, "fieldSet", fieldSet));
        if (from != null) {
            asked.put("validFrom", from);
        }
        if (to != null) {
            asked.put("validTo", to);
        }

        JsonPath refused = problem(share(TOULOUSE, id, asked), 400, "invalid-request");

        assertThat(refused.getString("violations[0].pointer")).isEqualTo(pointer);
    }

    @Test
    @Tag("AZ-04")
    void a_grantee_reads_and_does_nothing_else() {
        String id = anAreaOf(TOULOUSE);
        shared(TOULOUSE, id, BORDEAUX, "full");

        assertThat(officer(BORDEAUX).get(PATH + "/" + id).statusCode()).isEqualTo(200);
        problem(officer(BORDEAUX).get(PATH + "/" + id + "/history"), 404, "area-not-found");
        problem(officer(BORDEAUX).get(PATH + "/" + id + "/shares"), 404, "area-not-found");
        problem(officer(BORDEAUX).header("If-Match", "*").delete(PATH + "/" + id), 404, "area-not-found");
        problem(share(BORDEAUX, id, Map.of("grantee", ARS, "fieldSet", "full")), 404, "area-not-found");
        assertThat(as("elected", BORDEAUX).get(PATH + "?limit=200").jsonPath().getList("items.id", String.class))
                .doesNotContain(id);
    }

    @Test
    void a_grantee_finds_structures_by_a_shared_area() {
        String id = anAreaOf(TOULOUSE);
        shared(TOULOUSE, id, ARS, "outline");

        assertThat(ars().get(RegistryApi.BASE + "/structures?territory=area:" + id)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_grantee_is_told_what_happens_to_the_area_from_the_share_on() {
        String id = anAreaOf(TOULOUSE);
        shared(TOULOUSE, id, ARS, "outline");
        Areas.patch(TOULOUSE, id, Areas.tag(TOULOUSE, id), Map.of("description", "plus tard"));

        List<Map<String, Object>> events = new ArrayList<>();
        String after = "";
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (events.stream().noneMatch(event -> ("area/" + id).equals(event.get("subject")))
                && System.nanoTime() < deadline) {
            List<Map<String, Object>> batch = ars().get(RegistryApi.BASE + "/events?limit=1000&wait=1" + after)
                    .jsonPath()
                    .getList("");
            events.addAll(batch);
            after = batch.isEmpty() ? after : "&after=" + batch.getLast().get("id");
        }

        assertThat(events.stream()
                        .filter(event -> ("area/" + id).equals(event.get("subject")))
                        .map(event -> event.get("data"))
                        .toList())
                .isEqualTo(List.of(Map.of()));
    }

    @Test
    void shares_are_listed_to_their_owner_page_by_page() {
        String id = anAreaOf(TOULOUSE);
        String first = shared(TOULOUSE, id, ARS, "outline");
        String second = shared(TOULOUSE, id, BORDEAUX, "full");

        JsonPath page = officer(TOULOUSE)
                .get(PATH + "/" + id + "/shares?limit=1&total=exact")
                .jsonPath();
        JsonPath next = officer(TOULOUSE)
                .urlEncodingEnabled(false)
                .get(PATH + "/" + id + "/shares?limit=1&cursor=" + page.getString("page.next"))
                .jsonPath();

        assertThat(page.getList("items.id")).containsExactly(second);
        assertThat(page.getInt("page.total")).isEqualTo(2);
        assertThat(next.getList("items.id")).containsExactly(first);
        problem(
                officer(TOULOUSE).delete(PATH + "/" + id + "/shares/" + UUID.randomUUID()),
                404,
                "area-share-not-found");
    }
}
