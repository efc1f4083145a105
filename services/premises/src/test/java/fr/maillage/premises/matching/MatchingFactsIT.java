package fr.maillage.premises.matching;

import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.patch;
import static fr.maillage.premises.PremisesApi.transition;
import static fr.maillage.premises.PremisesApi.until;
import static fr.maillage.premises.premises.SampleRooms.unit;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.premises.SampleRooms;
import fr.maillage.premises.request.Requests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Facts of a room's place and of a team, and how soon a list knows of them. */
@QuarkusTest
class MatchingFactsIT {

    private static SampleRooms aRoom(String name) {
        return SampleRooms.named(name).units(unit("Cellule", 95));
    }

    private static JsonPath matches(String city, String request) {
        return get(officer(city), "/requests/" + request + "/matches");
    }

    /** Of the first room of a list, what one criterion says. */
    private static Map<String, Object> component(JsonPath list, String criterion) {
        return list.getMap("items[0].components.find { it.criterion.code == '" + criterion + "' }");
    }

    private static String french(Map<String, Object> component) {
        return String.valueOf(component.get("raw"));
    }

    @Test
    void distances_are_those_the_registry_told_and_say_how_and_when_they_were_measured() {
        String city = "213300637";
        aRoom("Les Lilas").enter(city);
        String request = Requests.aRequestOf(city);

        until(() -> Boolean.TRUE.equals(
                component(matches(city, request), "AMENITIES").get("known")));

        assertThat(french(component(matches(city, request), "AMENITIES")))
                .contains("pharmacie 300 m, hôpital 7000 m, garde inconnue")
                .contains("EUCLIDEAN_APPROX, le ");
    }

    @Test
    void need_is_known_of_a_room_though_nobody_asked_for_the_zoning_of_its_commune() {
        String city = "213300638";
        aRoom("Les Lilas")
                .with("address", Map.of("communeCode", "31149"))
                .without("location")
                .enter(city);
        Map<String, Object> body = Requests.aGeneralPractitioner(Requests.aName());
        body.put("profession", "60");
        body.remove("specialty");
        body.put("targetTerritories", List.of("commune:31149"));
        String request = made(officer(city), Requests.PATH, body);

        until(() -> french(component(matches(city, request), "NEED")).contains("besoin 100 %"));
    }

    @Test
    void a_stop_that_was_named_counts_and_its_distance_stays_unknown() {
        String city = "213300639";
        aRoom("Les Lilas")
                .with("surroundings", Map.of("transportStops", List.of("Jean-Jaurès")))
                .enter(city);
        String request = Requests.aRequestOf(city);

        Map<String, Object> transport = component(matches(city, request), "TRANSPORT");

        assertThat(french(transport)).contains("arrêt déclaré, distance inconnue : Jean-Jaurès");
        assertThat(String.valueOf(transport.get("value"))).isEqualTo("0.6");
        assertThat(String.valueOf(transport.get("possible"))).isIn("1", "1.0");
    }

    @Test
    void residents_count_from_the_decision_of_the_operation_on_and_no_longer_once_delivered() {
        String city = "213300640";
        aRoom("Les Lilas").enter(city);
        String request = Requests.aRequestOf(city);
        Map<String, Object> operation = new HashMap<>(Map.of(
                "name",
                "ZAC des Saules",
                "type",
                "HOUSING",
                "communeCode",
                "31555",
                "expectedNewResidents",
                1250,
                "reservedCareAreaM2",
                0,
                "decisionOn",
                "2025-03-01"));
        String id = made(officer(city), "/planned-operations", operation);
        assertThat(component(matches(city, request), "NEW_RESIDENTS").get("known"))
                .isEqualTo(false);

        Response decided = transition("planner", city, "/planned-operations/" + id, Map.of("to", "DECIDED"));
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);

        assertThat(french(component(matches(city, request), "NEW_RESIDENTS"))).contains("1250 habitants attendus");
        transition("planner", city, "/planned-operations/" + id, Map.of("to", "ABANDONED"));
        assertThat(component(matches(city, request), "NEW_RESIDENTS").get("known"))
                .isEqualTo(false);
    }

    @Test
    void a_wished_point_and_a_team_that_signed_are_weighed() {
        String city = "213300641";
        aRoom("Les Lilas").enter(city);
        Map<String, Object> body = Requests.aGeneralPractitioner(Requests.aName());
        body.put("requesterType", "TEAM");
        body.put("targetPoint", Map.of("lat", 43.649, "lon", 1.49));
        body.put(
                "members",
                List.of(Map.of("profession", "10", "committed", true), Map.of("profession", "70", "committed", false)));
        String request = made(officer(city), Requests.PATH, body);

        JsonPath list = matches(city, request);

        assertThat(french(component(list, "TARGET"))).contains("1001 m à vol d'oiseau (EUCLIDEAN_APPROX)");
        assertThat(french(component(list, "STABILITY"))).contains("groupe engagé à 50 %");
        JsonPath read = get(officer(city), "/requests/" + request);
        assertThat(read.getDouble("targetPoint.lat")).isEqualTo(43.649);
        assertThat(read.getList("members.committed")).containsExactly(true, false);
    }

    @Test
    void a_room_that_is_reserved_is_gone_from_the_next_list_and_back_once_it_is_free_again() {
        String city = "213300642";
        String premises = aRoom("Les Lilas").enter(city);
        String request = Requests.aRequestOf(city);
        String unit = matches(city, request).getString("items[0].roomId");
        String path = "/premises/" + premises + "/units/" + unit;

        assertThat(transition("health-officer", city, path, Map.of("to", "RESERVED"))
                        .statusCode())
                .isEqualTo(200);

        assertThat(matches(city, request).getList("items")).isEmpty();
        assertThat(matches(city, request).getInt("rooms")).isEqualTo(1);
        transition("health-officer", city, path, Map.of("to", "AVAILABLE"));
        assertThat(matches(city, request).getString("items[0].roomId")).isEqualTo(unit);
    }

    @Test
    void who_takes_its_consent_back_is_no_longer_suggested_and_again_once_it_consents() {
        String city = "213300643";
        String request = Requests.aRequestOf(city);
        Map<String, Object> open = Requests.aGeneralPractitioner(Requests.aName());
        open.put("seeksColleagues", true);
        open.put("colleagueProfessions", List.of("10"));
        open.put("consentTo", List.of("COLLEAGUES"));
        String other = made(officer(city), Requests.PATH, open);
        String path = "/requests/" + request + "/colleagues";
        assertThat(get(officer(city), path).getList("items.requestId")).containsExactly(other);

        patch("health-officer", city, "/requests/" + other, Map.of("consentTo", List.of()));
        assertThat(get(officer(city), path).getList("items")).isEmpty();

        patch("health-officer", city, "/requests/" + other, Map.of("consentTo", List.of("COLLEAGUES")));
        assertThat(get(officer(city), path).getList("items.requestId")).containsExactly(other);
    }
}
