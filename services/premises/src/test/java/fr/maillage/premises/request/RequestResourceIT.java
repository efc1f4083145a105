package fr.maillage.premises.request;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.COLOMIERS;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.asApp;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.ids;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.neighbour;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.planner;
import static fr.maillage.premises.PremisesApi.post;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.PremisesApi.professional;
import static fr.maillage.premises.PremisesApi.until;
import static fr.maillage.premises.request.Requests.PATH;
import static fr.maillage.premises.request.Requests.aGeneralPractitioner;
import static fr.maillage.premises.request.Requests.aName;
import static fr.maillage.premises.request.Requests.aRequestOf;
import static fr.maillage.premises.request.Requests.move;
import static fr.maillage.premises.request.Requests.moved;
import static fr.maillage.premises.request.Requests.patch;
import static fr.maillage.premises.request.Requests.shared;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each operation on requests does and refuses. */
@QuarkusTest
class RequestResourceIT {

    private static long events(String id, String more) {
        try {
            return asApp(TOULOUSE, "select count(*) from event where object_id = '" + id + "'" + more);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_request_is_entered_read_changed_and_archived_with_its_version() {
        Response created = post(officer(TOULOUSE), PATH, aGeneralPractitioner(aName()));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        JsonPath body = created.jsonPath();
        String id = body.getString("id");
        assertThat(created.header("Location")).endsWith(PATH + "/" + id);
        assertThat(body.getString("state.code")).isEqualTo("RECEIVED");
        assertThat(body.getString("state.labelEn")).isEqualTo("Received");
        assertThat(body.getString("profession.label")).isEqualTo("Médecin");
        assertThat(body.getString("profession.system")).isEqualTo("rpps-profession");
        assertThat(created.asString()).contains("\"monthlyBudget\":{\"amount\":1500.00,\"currency\":\"EUR\"}");
        assertThat(body.getBoolean("accessibilityNeeded")).isTrue();
        assertThat(body.getList("warnings")).isEmpty();
        Response read = officer(TOULOUSE).get(BASE + PATH + "/" + id);
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(officer(TOULOUSE)
                        .header("If-None-Match", read.header("ETag"))
                        .get(BASE + PATH + "/" + id)
                        .statusCode())
                .isEqualTo(304);

        Response changed = patch(officer(TOULOUSE), officer(TOULOUSE), id, Map.of("areaNeededM2", 120));

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(changed.jsonPath().getString("person.givenName")).isEqualTo("Alix");
        problem(
                officer(TOULOUSE)
                        .header("If-Match", read.header("ETag"))
                        .contentType("application/merge-patch+json")
                        .body(Map.of("areaNeededM2", 130))
                        .patch(BASE + PATH + "/" + id),
                412,
                "stale-version");
        problem(officer(TOULOUSE).delete(BASE + PATH + "/" + id), 428, "precondition-required");
        assertThat(officer(TOULOUSE)
                        .header("If-Match", changed.header("ETag"))
                        .delete(BASE + PATH + "/" + id)
                        .statusCode())
                .isEqualTo(204);
        assertThat(ids(officer(TOULOUSE), PATH + "?limit=200")).doesNotContain(id);
        assertThat(ids(officer(TOULOUSE), PATH + "?limit=200&archived=true")).contains(id);
        problem(move(TOULOUSE, id, Map.of("to", "WITHDRAWN")), 409, "request-archived");
    }

    @Test
    void a_request_goes_its_way_and_an_impossible_step_names_the_possible_ones() {
        String id = aRequestOf(TOULOUSE);

        JsonPath refusal = problem(move(TOULOUSE, id, Map.of("to", "AGREED")), 409, "request-transition-refused");
        assertThat(refusal.getString("detail")).contains("QUALIFIED", "WITHDRAWN");

        moved(TOULOUSE, id, "QUALIFIED", "MATCHING", "PROPOSED", "VISITED", "AGREED", "INSTALLED", "FOLLOWED_UP");

        JsonPath end = get(officer(TOULOUSE), PATH + "/" + id);
        assertThat(end.getString("state.code")).isEqualTo("FOLLOWED_UP");
        assertThat(end.getList("allowedTransitions")).isEmpty();
        assertThat(end.getString("reconfirmBy")).isNull();
    }

    @Test
    void a_request_without_project_or_place_stays_received_and_is_told_why() {
        Map<String, Object> bare = aGeneralPractitioner(aName());
        bare.remove("project");
        bare.remove("targetTerritories");
        String id = made(officer(TOULOUSE), PATH, bare);

        JsonPath refusal = problem(move(TOULOUSE, id, Map.of("to", "QUALIFIED")), 422, "request-refused");

        assertThat(refusal.getList("violations.ruleId")).containsExactly("REQ-01", "REQ-01");
        assertThat(refusal.getList("violations.pointer")).containsExactly("/project", "/targetTerritories");
        assertThat(refusal.getString("violations[0].source")).contains("Rennes");
        assertThat(get(officer(TOULOUSE), PATH + "/" + id).getString("state.code"))
                .isEqualTo("RECEIVED");
    }

    @Test
    void a_withdrawal_keeps_its_history_and_shows_its_reason_to_the_health_direction_alone() {
        String doctor = "doctor-" + aName();
        String id = made(professional(doctor), PATH, aGeneralPractitioner(aName()));
        Response left = professional(doctor)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("to", "WITHDRAWN", "reason", "FAMILY"))
                .post(BASE + PATH + "/" + id + "/transitions");

        assertThat(left.statusCode()).as(left.asString()).isEqualTo(200);
        assertThat(get(officer(TOULOUSE), PATH + "/" + id).getString("exitReason.label"))
                .isEqualTo("Raison familiale");
        assertThat(get(planner(TOULOUSE), PATH + "/" + id).getMap("")).doesNotContainKey("exitReason");
        JsonPath history = get(officer(TOULOUSE), PATH + "/" + id + "/history");
        assertThat(history.getList("items.action")).containsExactly("MOVED", "RECEIVED");
        until(() -> events(id, "") >= 2);
        assertThat(events(id, " and data::text like '%FAMILY%'")).isZero();
        problem(planner(TOULOUSE).get(BASE + PATH + "/" + id + "/history"), 403, "forbidden");
    }

    @Test
    void an_investor_without_health_project_is_taken_and_warned_of() {
        Map<String, Object> investor = aGeneralPractitioner(aName());
        investor.put("requesterType", "INVESTOR");

        Response taken = post(officer(TOULOUSE).header("Accept-Language", "en"), PATH, investor);

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        assertThat(taken.jsonPath().getString("warnings[0].ruleId")).isEqualTo("REQ-06");
        assertThat(taken.jsonPath().getString("warnings[0].outcome")).isEqualTo("WARNING");
        assertThat(taken.jsonPath().getString("warnings[0].message")).contains("Investor");
    }

    @Test
    void what_cannot_be_is_refused_with_value_and_expectation() {
        Map<String, Object> nonsense = aGeneralPractitioner(aName());
        nonsense.put("earliest", "2027-06-01");
        nonsense.put("latest", "2027-05-31");
        nonsense.put("accessibilityNeeded", false);

        JsonPath refusal = problem(post(officer(TOULOUSE), PATH, nonsense), 422, "request-refused");

        assertThat(refusal.getList("violations.code")).containsExactly("end-before-start", "accessibility-required");
        Map<String, Object> unknown = aGeneralPractitioner(aName());
        unknown.put("profession", "99");
        problem(post(officer(TOULOUSE), PATH, unknown), 400, "invalid-request");
        problem(post(planner(TOULOUSE), PATH, aGeneralPractitioner(aName())), 403, "forbidden");
        problem(officer(TOULOUSE).get(BASE + PATH + "?stat=RECEIVED"), 400, "unknown-parameter");
    }

    @Test
    void lists_are_filtered_paged_and_come_as_csv() {
        String place = "commune:3" + (1000 + (int) (Math.abs(System.nanoTime()) % 8999));
        for (int i = 0; i < 3; i++) {
            Map<String, Object> body = aGeneralPractitioner("=" + aName());
            body.put("targetTerritories", List.of(place));
            body.put("receivedOn", "2026-0" + (i + 1) + "-15");
            body.put("profession", i == 0 ? "70" : "10");
            made(officer(TOULOUSE), PATH, body);
        }
        String query = PATH + "?territory=" + place;

        assertThat(get(officer(TOULOUSE), query).getList("items.receivedOn"))
                .containsExactly("2026-03-15", "2026-02-15", "2026-01-15");
        assertThat(ids(officer(TOULOUSE), query + "&profession=70")).hasSize(1);
        assertThat(ids(officer(TOULOUSE), query + "&receivedFrom=2026-02-01&receivedTo=2026-02-28"))
                .hasSize(1);
        assertThat(ids(officer(TOULOUSE), query + "&state=QUALIFIED")).isEmpty();
        JsonPath first = get(officer(TOULOUSE), query + "&limit=2&total=exact");
        assertThat(first.getInt("page.total")).isEqualTo(3);
        assertThat(get(officer(TOULOUSE), query + "&limit=2&cursor=" + first.getString("page.next"))
                        .getList("items.receivedOn"))
                .containsExactly("2026-01-15");
        String csv = officer(TOULOUSE).accept("text/csv").get(BASE + query).asString();
        assertThat(csv).contains("'=Zoe").doesNotContain(",=Zoe");
        assertThat(planner(TOULOUSE).accept("text/csv").get(BASE + query).asString())
                .doesNotContain("Zoe");
    }

    @Test
    void whoever_practises_next_door_is_taken_and_told_of_and_neighbours_see_what_was_agreed() {
        Map<String, Object> nextDoor = aGeneralPractitioner(aName());
        nextDoor.put("practisingCommune", "31149");

        Response taken = post(officer(TOULOUSE), PATH, nextDoor);

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        assertThat(taken.jsonPath().getList("warnings.code")).containsExactly("practises-next-door");
        String id = taken.jsonPath().getString("id");
        shared(TOULOUSE, id, COLOMIERS, "neighbours");
        Response agreed = officer(TOULOUSE)
                .header("If-Match", taken.header("ETag"))
                .contentType("application/json")
                .body(Map.of("accompaniedBy", COLOMIERS, "noPoaching", true))
                .put(BASE + PATH + "/" + id + "/accompaniment");
        assertThat(agreed.statusCode()).as(agreed.asString()).isEqualTo(200);
        JsonPath seen = get(neighbour(), PATH + "/" + id);
        assertThat(seen.getBoolean("noPoaching")).isTrue();
        assertThat(seen.getString("accompaniedBy")).isEqualTo(COLOMIERS);
        problem(
                neighbour()
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(Map.of("noPoaching", false))
                        .put(BASE + PATH + "/" + id + "/accompaniment"),
                404,
                "request-not-found");
    }

    @Test
    void a_qualified_request_cannot_lose_what_qualified_it() {
        String id = aRequestOf(TOULOUSE);
        Map<String, Object> emptied = new HashMap<>();
        emptied.put("project", null);
        emptied.put("targetTerritories", List.of());
        assertThat(patch(officer(TOULOUSE), officer(TOULOUSE), id, Map.of("targetTerritories", List.of()))
                        .statusCode())
                .isEqualTo(200);
        patch(officer(TOULOUSE), officer(TOULOUSE), id, Map.of("targetTerritories", List.of("commune:31555")));
        moved(TOULOUSE, id, "QUALIFIED", "MATCHING");

        JsonPath refusal = problem(patch(officer(TOULOUSE), officer(TOULOUSE), id, emptied), 422, "request-refused");

        assertThat(refusal.getList("violations.ruleId")).containsExactly("REQ-01", "REQ-01");
        assertThat(refusal.getList("violations.pointer")).containsExactly("/project", "/targetTerritories");
        assertThat(refusal.getString("violations[0].message")).contains("MATCHING");
    }

    @Test
    void a_day_beyond_the_calendar_is_refused_where_it_stands() {
        Map<String, Object> far = aGeneralPractitioner(aName());
        far.put("latest", "+9999999-12-31");
        JsonPath refusal = problem(post(officer(TOULOUSE), PATH, far), 400, "invalid-request");
        assertThat(refusal.getString("violations[0].pointer")).isEqualTo("/latest");
        String id = aRequestOf(TOULOUSE);
        JsonPath patched = problem(
                patch(officer(TOULOUSE), officer(TOULOUSE), id, Map.of("latest", "2200-01-01")),
                400,
                "invalid-request");
        assertThat(patched.getString("violations[0].pointer")).isEqualTo("/latest");
        problem(
                post(
                        officer(TOULOUSE),
                        PATH + "/" + id + "/tasks",
                        Map.of("kind", "SCHOOL", "dueOn", "+5900000-01-01")),
                400,
                "invalid-request");
        for (String query : List.of(
                PATH + "?receivedFrom=%2B9999999-01-01",
                "/follow-ups?dueBy=%2B5900000-01-01",
                PATH + "?receivedTo=1899-12-31")) {
            problem(officer(TOULOUSE).urlEncodingEnabled(false).get(BASE + query), 400, "invalid-parameter");
        }
    }
}
