package fr.maillage.premises.matchrun;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.await;
import static fr.maillage.premises.PremisesApi.elected;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.planner;
import static fr.maillage.premises.PremisesApi.post;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.premises.SampleRooms.unit;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.premises.SampleRooms;
import fr.maillage.premises.request.Requests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatchRunIT {

    private static String aRequest(String city, int area) {
        Map<String, Object> body = Requests.aGeneralPractitioner(Requests.aName());
        body.put("areaNeededM2", area);
        return made(officer(city), Requests.PATH, body);
    }

    private static String run(String city) {
        Response started =
                post(planner(city), "/match-runs", Map.of("asOf", "2026-11-22", "seconds", 60, "moves", 20_000));
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        String location = started.header("Location");
        JsonPath finished = await(planner(city), location);
        assertThat(finished.getString("state")).as(finished.prettify()).isEqualTo("SUCCEEDED");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Test
    void everybody_is_placed_though_two_want_the_same_room_and_nothing_is_applied() {
        String city = "213104214";
        String small = SampleRooms.named("Petit").units(unit("Cabinet", 90)).enter(city);
        String large = SampleRooms.named("Grand").units(unit("Cabinet", 110)).enter(city);
        String tight = aRequest(city, 89);
        String wide = aRequest(city, 90);
        String vast = aRequest(city, 105);

        String run = run(city);

        JsonPath found = get(planner(city), "/match-runs/" + run);
        assertThat(found.getInt("found.requests")).isEqualTo(3);
        assertThat(found.getInt("found.assigned")).isEqualTo(2);
        assertThat(found.getBoolean("found.complete")).isTrue();
        JsonPath assigned = get(planner(city), "/match-runs/" + run + "/assignments");
        assertThat(assigned.getList("items.requestId")).contains(vast).hasSize(2);
        assertThat(assigned.getList("items.premisesId")).containsExactlyInAnyOrder(small, large);
        assertThat(assigned.getList("items[0].reasons.checks")).hasSize(13);
        assertThat(List.of(tight, wide)).containsAnyElementsOf(assigned.getList("items.requestId"));
        assertThat(walked(city, "/match-runs/" + run + "/assignments"))
                .isEqualTo(assigned.getList("items.requestId", String.class));
        assertThat(get(planner(city), "/premises/" + small).getString("state.code"))
                .isEqualTo("AVAILABLE");
        assertThat(get(planner(city), "/match-runs/" + run(city) + "/assignments")
                        .getList("items.roomId"))
                .isEqualTo(assigned.getList("items.roomId"));
    }

    /** One by one, with the total told each time. */
    private static List<String> walked(String city, String path) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = get(planner(city), path + "?limit=1&total=exact" + cursor);
            assertThat(page.getInt("page.total")).isEqualTo(2);
            seen.addAll(page.getList("items.requestId", String.class));
            String next = page.getString("page.next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return seen;
    }

    @Test
    void a_run_is_its_organizations_alone() {
        String city = "213104215";
        SampleRooms.named("Petit").units(unit("Cabinet", 90)).enter(city);
        aRequest(city, 80);

        String path = BASE + "/match-runs/" + run(city);

        problem(officer("213104216").get(path), 404, "match-run-not-found");
        problem(officer("213104216").get(path + "/assignments"), 404, "match-run-not-found");
        problem(elected(city).get(path), 403, "forbidden");
        problem(planner(city).get(path + "/assignments?from=0"), 400, "unknown-parameter");
    }
}
