package fr.maillage.premises.operation;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.RENNES;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.asApp;
import static fr.maillage.premises.PremisesApi.elected;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.ids;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.patch;
import static fr.maillage.premises.PremisesApi.planner;
import static fr.maillage.premises.PremisesApi.post;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.PremisesApi.tag;
import static fr.maillage.premises.PremisesApi.transition;
import static fr.maillage.premises.PremisesApi.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.Feed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlannedOperationIT {

    private static final String PATH = "/planned-operations";

    private static Map<String, Object> phase(String name, LocalDate delivery, int residents, double area) {
        return Map.of(
                "name",
                name,
                "deliveryOn",
                delivery.toString(),
                "confidence",
                "LIKELY",
                "residents",
                residents,
                "careAreaM2",
                area,
                "delivered",
                false);
    }

    private static Map<String, Object> body(Map<String, ?> changes) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "ZAC " + UUID.randomUUID());
        body.put("type", "PLANNED_DEVELOPMENT_ZONE");
        body.put("communeCode", "31555");
        body.put("qpvCode", "QN03101M");
        body.put("decisionOn", "2025-03-01");
        body.put("expectedNewResidents", 2500);
        body.put("reservedCareAreaM2", 450);
        body.putAll(changes);
        return body;
    }

    private static LocalDate inMonths(int months) {
        return LocalDate.now(ZoneId.of("Europe/Paris")).plusMonths(months);
    }

    private static Map<String, Object> reservation(double area) {
        return Map.of(
                "beneficiary", "REQUEST", "beneficiaryId", UUID.randomUUID().toString(), "areaM2", area);
    }

    @Test
    void a_scheme_decided_before_the_first_density_is_entered_listed_and_told_by_the_earliest_one() {
        String name = "PRU " + UUID.randomUUID();
        Map<String, Object> old = body(Map.of("name", name, "communeCode", "31118", "decisionOn", "2015-06-30"));

        String id = made(planner(TOULOUSE), PATH, old);

        JsonPath read = get(planner(TOULOUSE), PATH + "/" + id);
        assertThat(read.getFloat("need.density")).isEqualTo(96.1f);
        assertThat(read.getString("warnings[0].ruleId")).isEqualTo("OBS-24");
        assertThat(read.getString("warnings[0].code")).isEqualTo("density-of-a-later-day");
        assertThat(ids(planner(TOULOUSE), PATH + "?communeCode=31118")).contains(id);
        Map<String, Object> own = body(Map.of("decisionOn", "2015-06-30"));
        own.put("targetDensity", 71);
        own.put("targetDensitySource", "ARS");
        JsonPath dense = get(planner(TOULOUSE), PATH + "/" + made(planner(TOULOUSE), PATH, own));
        assertThat(dense.getFloat("need.density")).isEqualTo(71f);
        assertThat(dense.getList("warnings")).isEmpty();
    }

    @Test
    void a_scheme_tells_the_need_it_creates_with_its_density_and_source() {
        String id = made(planner(TOULOUSE), PATH, body(Map.of("phases", List.of(phase("T1", inMonths(40), 900, 450)))));

        JsonPath read = get(officer(TOULOUSE), PATH + "/" + id);

        assertThat(read.getFloat("need.generalPractitioners")).isEqualTo(2.4f);
        assertThat(read.getFloat("need.density")).isEqualTo(96.1f);
        assertThat(read.getString("need.source")).contains("CDOM 2016");
        assertThat(read.getString("need.basis")).isEqualTo("HEADCOUNT");
        assertThat(read.getFloat("need.phases[0].generalPractitioners")).isEqualTo(0.9f);
        assertThat(read.getList("risks")).isEmpty();
        assertThat(read.getString("type.label")).isEqualTo("Zone d’aménagement concerté");
        Response changed = patch(
                "planner", TOULOUSE, PATH + "/" + id, Map.of("targetDensity", 200, "targetDensitySource", "objectif"));
        assertThat(changed.jsonPath().getFloat("need.generalPractitioners")).isEqualTo(5.0f);
        problem(post(planner(TOULOUSE), PATH, body(Map.of("targetDensity", 90))), 422, "planned-operation-refused");
    }

    @Test
    void a_shell_without_a_team_is_told_until_somebody_reserves_in_it() {
        String id = made(officer(TOULOUSE), PATH, body(Map.of("phases", List.of(phase("T1", inMonths(12), 900, 450)))));
        String path = PATH + "/" + id;

        JsonPath alone = get(officer(TOULOUSE), path);
        String reserved = made(officer(TOULOUSE), path + "/pre-reservations", reservation(90));
        JsonPath accompanied = get(officer(TOULOUSE), path);

        assertThat(alone.getList("risks.code")).containsExactly("shell-without-team");
        assertThat(alone.getString("risks[0].ruleId")).isEqualTo("PRJ-30");
        assertThat(accompanied.getList("risks")).isEmpty();
        Feed feed = new Feed(TOULOUSE);
        until(() ->
                feed.events("planned-operation.shell-without-team").toString().contains(id));
        assertThat(officer(TOULOUSE)
                        .delete(BASE + path + "/pre-reservations/" + reserved)
                        .statusCode())
                .isEqualTo(204);
        problem(
                officer(TOULOUSE).delete(BASE + path + "/pre-reservations/" + reserved),
                404,
                "pre-reservation-not-found");
        assertThat(get(officer(TOULOUSE), path).getList("risks")).hasSize(1);
        assertThat(get(officer(TOULOUSE), path + "/history").getList("items.action"))
                .containsExactly("RELEASED", "PRE_RESERVED", "CREATED");
        assertThat(get(officer(TOULOUSE), path + "/pre-reservations").getList("items.live"))
                .containsExactly(false);
    }

    @Test
    void reservations_at_once_never_pass_what_is_reserved_for_care() {
        String path = PATH + "/" + made(officer(TOULOUSE), PATH, body(Map.of())) + "/pre-reservations";

        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> post(officer(TOULOUSE), path, reservation(200)).statusCode()))
                .limit(5)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(201, 201, 422, 422, 422);
        assertThat(problem(post(officer(TOULOUSE), path, reservation(200)), 422, "pre-reservation-refused")
                        .getString("violations[0].ruleId"))
                .isEqualTo("MAT-08");
    }

    @Test
    void phases_are_written_whole_at_the_operations_version() {
        String path = PATH + "/" + made(officer(TOULOUSE), PATH, body(Map.of()));
        Map<String, Object> two =
                Map.of("phases", List.of(phase("T2", inMonths(60), 1600, 0), phase("T1", inMonths(40), 900, 450)));

        Response blind =
                officer(TOULOUSE).contentType("application/json").body(two).put(BASE + path + "/phases");
        Response written = officer(TOULOUSE)
                .header("If-Match", tag(officer(TOULOUSE), path))
                .contentType("application/json")
                .body(two)
                .put(BASE + path + "/phases");
        Response tooMany = officer(TOULOUSE)
                .header("If-Match", tag(officer(TOULOUSE), path))
                .contentType("application/json")
                .body(Map.of("phases", List.of(phase("T1", inMonths(40), 2501, 0))))
                .put(BASE + path + "/phases");

        problem(blind, 428, "precondition-required");
        assertThat(written.statusCode()).as(written.asString()).isEqualTo(200);
        assertThat(get(officer(TOULOUSE), path + "/phases").getList("items.name"))
                .containsExactly("T1", "T2");
        assertThat(problem(tooMany, 422, "planned-operation-refused").getString("violations[0].ruleId"))
                .isEqualTo("OBS-24");
    }

    @Test
    void a_scheme_is_its_organizations_and_moves_by_its_states() throws SQLException {
        String id = made(officer(TOULOUSE), PATH, body(Map.of()));
        String path = PATH + "/" + id;

        problem(officer(RENNES).get(BASE + path), 404, "planned-operation-not-found");
        assertThat(ids(officer(RENNES), PATH + "?limit=200")).doesNotContain(id);
        assertThat(elected(TOULOUSE).get(BASE + path).statusCode()).isEqualTo(403);
        assertThat(asApp(RENNES, "select count(*) from planned_operation where id = '" + id + "'"))
                .isZero();
        problem(
                transition("planner", TOULOUSE, path, Map.of("to", "DELIVERED")),
                409,
                "planned-operation-transition-refused");
        assertThat(transition("planner", TOULOUSE, path, Map.of("to", "DECIDED"))
                        .jsonPath()
                        .getString("state.code"))
                .isEqualTo("DECIDED");
        assertThat(transition("planner", TOULOUSE, path, Map.of("to", "ABANDONED"))
                        .statusCode())
                .isEqualTo(200);
        problem(patch("planner", TOULOUSE, path, Map.of("name", "Autre")), 409, "planned-operation-closed");
        problem(post(officer(TOULOUSE), path + "/pre-reservations", reservation(1)), 422, "pre-reservation-refused");
    }

    @Test
    void lists_are_filtered_and_come_as_csv() {
        String id = made(officer(TOULOUSE), PATH, body(Map.of("communeCode", "31069", "type", "HOUSING")));

        assertThat(ids(officer(TOULOUSE), PATH + "?communeCode=31069&type=HOUSING"))
                .contains(id);
        assertThat(ids(officer(TOULOUSE), PATH + "?communeCode=31069&type=URBAN_RENEWAL"))
                .doesNotContain(id);
        Response csv = planner(TOULOUSE).accept("text/csv").get(BASE + PATH + "?communeCode=31069");
        assertThat(csv.asString()).contains("médecins de plus", "2.4", "96.1");
    }
}
