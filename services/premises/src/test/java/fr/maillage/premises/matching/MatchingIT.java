package fr.maillage.premises.matching;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.elected;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.planner;
import static fr.maillage.premises.PremisesApi.post;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.PremisesApi.tag;
import static fr.maillage.premises.PremisesApi.until;
import static fr.maillage.premises.premises.SampleRooms.euros;
import static fr.maillage.premises.premises.SampleRooms.unit;
import static io.restassured.path.json.config.JsonPathConfig.jsonPathConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.maillage.premises.premises.SampleRooms;
import fr.maillage.premises.request.Requests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Story S2: from a request to rooms, each test in an organization of its own. */
@QuarkusTest
class MatchingIT {

    private static final String DISTANCES_KNOWN =
            ".components.flatten().findAll { it.criterion.code == 'AMENITIES' }.known";

    private static final String DAY = "asOf=2026-11-22";

    /** A GP and a physiotherapist who want 90 m² to rent within six months, with a secretariat. */
    private static Map<String, Object> aTeam() {
        Map<String, Object> body = Requests.aGeneralPractitioner(Requests.aName());
        body.put("requesterType", "TEAM");
        body.put("members", List.of(Map.of("profession", "10"), Map.of("profession", "70")));
        body.put("services", List.of("SECRETARIAT"));
        body.put("latest", "2027-05-22");
        return body;
    }

    private static SampleRooms aRoom(String name, Map<String, Object> unit) {
        return SampleRooms.named(name)
                .with("services", List.of("SECRETARIAT"))
                .with("terms", Map.of("tenure", "LEASE", "rentPerM2", euros("110.00"), "chargesPerM2", euros("25.00")))
                .units(unit);
    }

    private static Map<String, Object> groundFloor(String name, int area) {
        Map<String, Object> unit = unit(name, area);
        unit.put("floor", 0);
        return unit;
    }

    private static Map<String, Object> planned(String name, String delivery) {
        Map<String, Object> unit = unit(name, 95);
        unit.put("state", "PLANNED");
        unit.put("availability", Map.of("from", delivery, "confidence", "LIKELY"));
        return unit;
    }

    private static Map<String, Object> notAccessible(String name) {
        Map<String, Object> unit = unit(name, 95);
        unit.put("state", "UNDER_CONSTRUCTION");
        unit.put("accessibilityStatus", "NON_COMPLIANT");
        unit.put("availability", Map.of("from", "2027-01-15", "confidence", "CONFIRMED"));
        return unit;
    }

    private static Map<String, Object> temporary(String name) {
        Map<String, Object> unit = unit(name, 90);
        unit.put("tenure", "TEMPORARY_PROVISION");
        unit.put("availability", Map.of("from", "2026-11-01", "to", "2029-06-30", "confidence", "CONFIRMED"));
        return unit;
    }

    private static String market(String organization) {
        aRoom("Les Lilas", groundFloor("Cellule A", 95)).enter(organization);
        aRoom("Les Tilleuls", groundFloor("Cellule B", 92)).enter(organization);
        aRoom("ZAC des Saules", planned("Cellule C", "2029-03-01"))
                .ofAnOperation(organization)
                .enter(organization);
        aRoom("Rue Haute", notAccessible("Cellule D")).enter(organization);
        aRoom("Modulaire", temporary("Cellule E")).enter(organization);
        String request = made(officer(organization), Requests.PATH, aTeam());
        // The registry tells where rooms are beside the requests that enter them.
        until(() -> {
            JsonPath body = get(officer(organization), "/requests/" + request + "/matches?includeExcluded=true");
            return Stream.of("items", "excluded")
                    .flatMap(list -> body.<Boolean>getList(list + DISTANCES_KNOWN).stream())
                    .allMatch(Boolean::booleanValue);
        });
        return request;
    }

    private static Map<String, Object> label(JsonPath body, String list, String label) {
        return body.<Map<String, Object>>getList(list).stream()
                .filter(one -> label.equals(one.get("label")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void from_a_request_to_rooms_with_every_reason() {
        String city = "213300636";
        String request = market(city);

        JsonPath body = get(officer(city), "/requests/" + request + "/matches?includeExcluded=true&" + DAY);

        assertThat(body.getInt("rooms")).isEqualTo(5);
        assertThat(body.getList("items.label"))
                .containsExactly("Les Tilleuls, Cellule B", "Les Lilas, Cellule A", "Modulaire, Cellule E");
        assertThat(body.getList("items.proposal.code")).containsExactly("LEASE", "LEASE", "BRIDGE");
        assertThat(label(body, "excluded", "ZAC des Saules, Cellule C").toString())
                .contains("livraison le 2029-03-01 après la date limite 2027-05-22")
                .contains("delivery on 2029-03-01 after latest date 2027-05-22");
        assertThat(label(body, "excluded", "Rue Haute, Cellule D").toString())
                .contains("accessibilité : non conforme, sans travaux programmés ni dérogation");
        assertThat(body.getList("bridges")).hasSize(1);
        assertThat(body.getString("bridges[0].temporaryRoomId")).isEqualTo(body.getString("items[2].roomId"));
        assertThat(body.getBoolean("bridges[0].covers")).isTrue();
        // As doubles: the test library would read floats.
        JsonPath exact = officer(city)
                .get(BASE + "/requests/" + request + "/matches?" + DAY)
                .jsonPath(jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
        for (int i = 0; i < 3; i++) {
            double sum = exact.<Number>getList("items[" + i + "].components.contribution").stream()
                    .mapToDouble(Number::doubleValue)
                    .sum();
            assertThat(sum).isCloseTo(exact.getDouble("items[" + i + "].score"), within(1e-9));
        }
        assertThat(get(planner(city), "/requests/" + request + "/matches?includeExcluded=true&" + DAY)
                        .prettify())
                .isEqualTo(body.prettify());
    }

    @Test
    void a_group_that_looks_for_a_colleague_is_an_alternative_if_it_consents_and_is_never_named() {
        String city = "214401093";
        String request = market(city);
        Map<String, Object> group = new HashMap<>(aTeam());
        group.put("seeksColleagues", true);
        group.put("colleagueProfessions", List.of("70"));
        String silent = made(officer(city), Requests.PATH, group);
        group.put("consentTo", List.of("COLLEAGUES"));
        String consenting = made(officer(city), Requests.PATH, group);

        JsonPath colleagues = get(officer(city), "/requests/" + request + "/colleagues");

        assertThat(colleagues.getList("items.requestId"))
                .containsExactly(consenting)
                .doesNotContain(silent, request);
        assertThat(colleagues.prettify()).doesNotContain("Alix", "Zoe");
        assertThat(get(officer(city), "/requests/" + request + "/matches").getList("colleagues.requestId"))
                .containsExactly(consenting);
    }

    @Test
    void a_change_of_a_room_is_seen_by_the_next_list() {
        String city = "215900350";
        String request = market(city);
        String path = "/requests/" + request + "/matches?" + DAY;
        assertThat(get(officer(city), path).getList("items")).hasSize(3);

        aRoom("Les Ormes", groundFloor("Cellule F", 90)).enter(city);

        assertThat(get(officer(city), path).getList("items.label")).contains("Les Ormes, Cellule F");
        // The best fit, once as much is known of its place as of the others'.
        until(() -> "Les Ormes, Cellule F".equals(get(officer(city), path).getString("items[0].label")));
    }

    @Test
    void premises_are_told_which_requests_would_want_them() {
        String city = "213402000";
        String request = market(city);
        Map<String, Object> vast = aTeam();
        vast.put("areaNeededM2", 400);
        made(officer(city), Requests.PATH, vast);
        String premises = aRoom("Les Ormes", groundFloor("Cellule F", 90)).enter(city);

        JsonPath body = get(officer(city), "/premises/" + premises + "/matches?" + DAY);

        assertThat(body.getList("items.requestId")).containsExactly(request);
        problem(
                officer("213402001").get(BASE + "/premises/" + premises + "/matches"),
                404,
                "matching-premises-not-found");
    }

    @Test
    void rooms_that_do_not_exist_are_measured_by_the_requests_they_would_serve() {
        String city = "216901231";
        market(city);
        Map<String, Object> vast = aTeam();
        vast.put("areaNeededM2", 200);
        vast.put("monthlyBudget", Map.of("amount", 5000, "currency", "EUR"));
        String unserved = made(officer(city), Requests.PATH, vast);
        Map<String, Object> imagined = Map.of(
                "communeCode",
                "31555",
                "qpvCode",
                "QN03101M",
                "areaM2",
                200,
                "monthlyRent",
                euros("2000.00"),
                "monthlyCharges",
                euros("300.00"));

        Response answer = post(
                planner(city), "/matching/what-if", Map.of("rooms", List.of(imagined, imagined), "asOf", "2026-11-22"));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonPath body = answer.jsonPath();
        assertThat(body.getInt("served")).isEqualTo(1);
        assertThat(body.getInt("newlyServed")).isEqualTo(1);
        assertThat(body.getString("newlyServedItems[0].requestId")).isEqualTo(unserved);
    }

    @Test
    void settings_are_shipped_then_the_organizations_own_one_version_after_the_other() {
        String city = "213800185";
        String request = market(city);
        String path = "/matching/settings";
        JsonPath shipped = get(planner(city), path);
        assertThat(shipped.getInt("version")).isZero();
        assertThat(shipped.getInt("weights.NEED")).isEqualTo(20);
        String first = tag(officer(city), path);

        Response written = officer(city)
                .header("If-Match", first)
                .contentType("application/json")
                .body(Map.of("weights", Map.of("AREA_FIT", 900), "parameters", Map.of("AREA_TOLERANCE_PERCENT", 5)))
                .put(BASE + path);

        assertThat(written.statusCode()).as(written.asString()).isEqualTo(200);
        assertThat(get(officer(city), path).getInt("version")).isEqualTo(1);
        assertThat(get(officer(city), "/requests/" + request + "/matches").getInt("settingsVersion"))
                .isEqualTo(1);
        problem(
                officer(city)
                        .header("If-Match", first)
                        .contentType("application/json")
                        .body(Map.of())
                        .put(BASE + path),
                412,
                "stale-version");
        problem(
                officer(city)
                        .header("If-Match", tag(officer(city), path))
                        .contentType("application/json")
                        .body(Map.of("weights", Map.of("NEED", 1001)))
                        .put(BASE + path),
                422,
                "matching-settings-refused");
    }

    @Test
    void no_match_for_whoever_may_not_see_the_request() {
        String city = "217600540";
        String request = market(city);
        String path = BASE + "/requests/" + request + "/matches";

        problem(elected(city).get(path), 403, "forbidden");
        problem(officer("217600541").get(path), 404, "request-not-found");
        assertThat(planner(city).get(path).statusCode()).isEqualTo(200);
        problem(officer(city).get(path + "?limit=0"), 400, "invalid-parameter");
    }
}
