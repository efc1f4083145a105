package fr.maillage.premises.premises;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.as;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.patch;
import static fr.maillage.premises.PremisesApi.planner;
import static fr.maillage.premises.PremisesApi.post;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.PremisesApi.tag;
import static fr.maillage.premises.PremisesApi.transition;
import static fr.maillage.premises.premises.SampleRooms.euros;
import static fr.maillage.premises.premises.SampleRooms.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PremisesResourceIT {

    private static String path(String id) {
        return "/premises/" + id;
    }

    private static String firstUnit(String premises) {
        return get(officer(TOULOUSE), path(premises)).getString("units[0].id");
    }

    @Test
    void premises_are_read_as_they_were_entered_with_labels_and_their_units() {
        Response made = post(
                planner(TOULOUSE),
                "/premises",
                SampleRooms.named("Pôle santé").rooms(3).body());

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        JsonPath read = get(officer(TOULOUSE), path(made.jsonPath().getString("id")));
        assertThat(made.header("Location")).endsWith(BASE + path(read.getString("id")));
        assertThat(read.getString("keeper")).isEqualTo(TOULOUSE);
        assertThat(read.getString("state.code")).isEqualTo("AVAILABLE");
        assertThat(read.getString("state.label")).isEqualTo("Disponible");
        assertThat(read.getString("owner.type.label")).isEqualTo("Bailleur social");
        assertThat(read.getFloat("terms.rentPerM2.amount")).isEqualTo(110f);
        assertThat(read.getList("units.name")).containsExactly("Cabinet 1", "Cabinet 2", "Cabinet 3");
        assertThat(read.getList("warnings")).isEmpty();
        assertThat(read.getList("allowedTransitions")).contains("RESERVED", "WITHDRAWN");
    }

    @Test
    void premises_that_nobody_divided_have_one_unit_for_the_whole() {
        String id = SampleRooms.fresh().enter(TOULOUSE);

        JsonPath read = get(officer(TOULOUSE), path(id));

        assertThat(read.getInt("unitCount")).isEqualTo(1);
        assertThat(read.getString("units[0].kind.code")).isEqualTo("WHOLE");
        assertThat(read.getFloat("units[0].areaM2")).isEqualTo(650f);
        problem(
                post(
                        officer(TOULOUSE),
                        "/premises",
                        SampleRooms.fresh().without("surface").body()),
                422,
                "premises-refused");
    }

    @Test
    void a_unit_goes_from_plan_to_tenant_and_the_premises_show_the_best_state() {
        String id = SampleRooms.fresh()
                .ofAnOperation(TOULOUSE)
                .units(
                        Map.of("name", "A", "areaM2", 30, "state", "PLANNED"),
                        Map.of("name", "B", "areaM2", 30, "state", "UNDER_CONSTRUCTION"))
                .enter(TOULOUSE);
        assertThat(get(officer(TOULOUSE), path(id)).getString("state.code")).isEqualTo("UNDER_CONSTRUCTION");
        String unit = path(id) + "/units/" + firstUnit(id);

        transition("planner", TOULOUSE, unit, Map.of("to", "UNDER_CONSTRUCTION"))
                .then()
                .statusCode(200);
        transition("planner", TOULOUSE, unit, Map.of("to", "AVAILABLE")).then().statusCode(200);
        assertThat(get(officer(TOULOUSE), path(id)).getString("state.code")).isEqualTo("AVAILABLE");
        String request = UUID.randomUUID().toString();
        Response reserved = transition("planner", TOULOUSE, unit, Map.of("to", "RESERVED", "requestId", request));
        assertThat(reserved.jsonPath().getString("reservedFor")).isEqualTo(request);
        transition("planner", TOULOUSE, unit, Map.of("to", "OCCUPIED")).then().statusCode(200);
        JsonPath refused = problem(
                transition("planner", TOULOUSE, unit, Map.of("to", "RESERVED")), 409, "unit-transition-refused");

        assertThat(refused.getString("detail")).contains("OCCUPIED", "AVAILABLE, WITHDRAWN");
        assertThat(get(officer(TOULOUSE), path(id)).getString("state.code")).isEqualTo("OCCUPIED");
        JsonPath history = get(officer(TOULOUSE), unit + "/history");
        assertThat(history.getList("items.action")).containsExactly("MOVED", "MOVED", "MOVED", "MOVED", "CREATED");
        assertThat(history.getString("items[0].changes[0].to")).isEqualTo("OCCUPIED");
    }

    @Test
    void all_units_move_together_or_none() {
        String id = SampleRooms.fresh().rooms(2).enter(TOULOUSE);
        String unit = path(id) + "/units/" + firstUnit(id);

        transition("planner", TOULOUSE, path(id), Map.of("to", "RESERVED"))
                .then()
                .statusCode(200);
        transition("planner", TOULOUSE, unit, Map.of("to", "OCCUPIED")).then().statusCode(200);

        problem(transition("planner", TOULOUSE, path(id), Map.of("to", "RESERVED")), 409, "unit-transition-refused");
        assertThat(get(officer(TOULOUSE), path(id)).getList("units.state.code"))
                .containsExactly("OCCUPIED", "RESERVED");
    }

    @Test
    void a_patch_changes_what_it_names_under_its_tag() {
        String id = SampleRooms.fresh().rooms(2).enter(TOULOUSE);

        Response changed = patch(
                "planner",
                TOULOUSE,
                path(id),
                Map.of("terms", Map.of("rentPerM2", euros("95.50")), "reason", "Révision"));

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getFloat("terms.rentPerM2.amount")).isEqualTo(95.5f);
        assertThat(changed.jsonPath().getFloat("terms.chargesPerM2.amount")).isEqualTo(25f);
        JsonPath step = get(officer(TOULOUSE), path(id) + "/history");
        assertThat(step.getString("items[0].changes[0].field")).isEqualTo("terms.rentPerM2");
        assertThat(step.getString("items[0].reason")).isEqualTo("Révision");
        problem(
                officer(TOULOUSE)
                        .header("If-Match", "\"v1\"")
                        .contentType("application/merge-patch+json")
                        .body(Map.of("name", "Autre"))
                        .patch(BASE + path(id)),
                412,
                "stale-version");
        problem(
                officer(TOULOUSE)
                        .contentType("application/merge-patch+json")
                        .body(Map.of("name", "Autre"))
                        .patch(BASE + path(id)),
                428,
                "precondition-required");
        problem(patch("planner", TOULOUSE, path(id), Map.of("version", 7)), 400, "read-only-field");
    }

    @Test
    void archived_premises_stay_readable_and_change_no_more() {
        String id = SampleRooms.fresh().rooms(2).enter(TOULOUSE);
        String unit = path(id) + "/units/" + firstUnit(id);
        transition("planner", TOULOUSE, unit, Map.of("to", "RESERVED")).then().statusCode(200);
        problem(archive(id), 409, "unit-transition-refused");
        transition("planner", TOULOUSE, unit, Map.of("to", "AVAILABLE")).then().statusCode(200);

        assertThat(archive(id).statusCode()).isEqualTo(204);

        assertThat(get(officer(TOULOUSE), path(id)).getBoolean("archived")).isTrue();
        problem(patch("planner", TOULOUSE, path(id), Map.of("name", "Autre")), 409, "premises-archived");
        problem(archive(id), 409, "premises-archived");
    }

    private static Response archive(String id) {
        return officer(TOULOUSE)
                .header("If-Match", tag(officer(TOULOUSE), path(id)))
                .delete(BASE + path(id));
    }

    @Test
    void units_are_added_changed_and_archived_inside_of_the_whole() {
        String id = SampleRooms.fresh()
                .with("surface", Map.of("totalAreaM2", 100))
                .rooms(3)
                .enter(TOULOUSE);

        problem(post(officer(TOULOUSE), path(id) + "/units", unit("Trop", 30)), 422, "unit-refused");
        problem(post(officer(TOULOUSE), path(id) + "/units", unit("cabinet 1", 10)), 422, "unit-refused");
        Response added = post(officer(TOULOUSE), path(id) + "/units", unit("Salle", 25));
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        String unit = path(id) + "/units/" + added.jsonPath().getString("id");
        assertThat(patch("planner", TOULOUSE, unit, Map.of("floor", 1, "kind", "SHARED_ROOM"))
                        .jsonPath()
                        .getString("kind.code"))
                .isEqualTo("SHARED_ROOM");
        Response removed = officer(TOULOUSE)
                .header("If-Match", tag(officer(TOULOUSE), unit))
                .delete(BASE + unit);

        assertThat(removed.statusCode()).as(removed.asString()).isEqualTo(204);
        assertThat(get(officer(TOULOUSE), path(id)).getInt("unitCount")).isEqualTo(3);
        assertThat(get(officer(TOULOUSE), path(id) + "/units?archived=true&total=exact")
                        .getLong("page.total"))
                .isEqualTo(1);
        problem(
                patch("planner", TOULOUSE, path(id), Map.of("surface", Map.of("totalAreaM2", 70))),
                422,
                "premises-refused");
    }

    @Test
    void no_unit_passes_by_the_rules_of_its_premises() {
        JsonPath refused = problem(
                post(
                        officer(TOULOUSE),
                        "/premises",
                        SampleRooms.fresh()
                                .with("accessibility", Map.of("status", "NON_COMPLIANT"))
                                .units(Map.of(
                                        "name",
                                        "1",
                                        "areaM2",
                                        20,
                                        "state",
                                        "AVAILABLE",
                                        "accessibilityStatus",
                                        "DEROGATION"))
                                .body()),
                422,
                "premises-refused");

        assertThat(refused.getList("violations.ruleId")).containsExactly("PRM-06");
        assertThat(refused.getString("violations[0].pointer")).isEqualTo("/units/0/accessibilityStatus");
    }

    @Test
    void what_is_wrong_in_form_is_400_in_words() {
        JsonPath malformed = problem(
                post(
                        officer(TOULOUSE),
                        "/premises",
                        SampleRooms.fresh()
                                .with("address", Map.of("communeCode", "abc"))
                                .body()),
                400,
                "invalid-request");

        assertThat(malformed.getString("violations[0].pointer")).isEqualTo("/address/communeCode");
        assertThat(malformed.getString("violations[0].message"))
                .contains("abc", "31555")
                .doesNotContain("[0-9]");
    }

    @Test
    void a_refusal_names_its_rule_and_the_text_it_comes_from() {
        JsonPath refused = problem(
                post(
                        officer(TOULOUSE),
                        "/premises",
                        SampleRooms.fresh()
                                .with("accessibility", Map.of("status", "NON_COMPLIANT"))
                                .with("terms", Map.of("tenure", "TEMPORARY_PROVISION", "publicDomain", true))
                                .body()),
                422,
                "premises-refused");

        assertThat(refused.getList("violations.ruleId")).containsExactlyInAnyOrder("PRM-04", "PRM-05");
        assertThat(refused.getList("violations.source", String.class)).allMatch(source -> !source.isBlank());
        assertThat(refused.getString("violations.find { it.ruleId == 'PRM-05' }.pointer"))
                .isEqualTo("/units/0/accessibility/status");
    }

    @Test
    void what_only_warns_is_told_with_the_premises() {
        Response made = post(
                officer(TOULOUSE),
                "/premises",
                SampleRooms.fresh()
                        .with("accessibility", Map.of("erpCategory", 5, "shoppingCentreCategory", 2))
                        .with(
                                "terms",
                                Map.of(
                                        "tenure",
                                        "TEMPORARY_PROVISION",
                                        "publicDomain",
                                        true,
                                        "feeGround",
                                        "GENERAL_INTEREST_NPO"))
                        .body());

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.jsonPath().getList("warnings.ruleId"))
                .containsExactlyInAnyOrder("PRM-04", "PRM-05", "PRM-07", "PRM-10");
        assertThat(made.jsonPath().getString("warnings.find { it.ruleId == 'PRM-04' }.review"))
                .isEqualTo("LEGAL");
    }

    @Test
    void measures_are_held_against_dated_thresholds() {
        String id = SampleRooms.fresh()
                .with(
                        "accessibility",
                        Map.of(
                                "status",
                                "COMPLIANT",
                                "measures",
                                List.of(
                                        Map.of("item", "DOOR_WIDTH", "value", 0.77),
                                        Map.of("item", "CORRIDOR_WIDTH", "value", 1.19),
                                        Map.of("item", "THRESHOLD_HEIGHT", "value", 0.02))))
                .enter(TOULOUSE);

        JsonPath read = get(officer(TOULOUSE), path(id));

        assertThat(read.getList("accessibility.measures.outcome")).containsExactly("ALLOWED", "REFUSED", "ALLOWED");
        assertThat(read.getString("accessibility.measures[1].source")).contains("8 décembre 2014");
    }

    @ParameterizedTest
    @ValueSource(strings = {"elected", "professional", "social-agent", "mutuelle-partner", "platform-admin"})
    void rooms_one_by_one_are_not_for_everybody(String role) {
        problem(as(role, TOULOUSE).get(BASE + "/premises"), 403, "forbidden");
    }
}
