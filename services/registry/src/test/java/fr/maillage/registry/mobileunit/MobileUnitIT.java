package fr.maillage.registry.mobileunit;

import static fr.maillage.registry.Organizations.RENNES;
import static fr.maillage.registry.Organizations.TOULOUSE;
import static fr.maillage.registry.Organizations.as;
import static fr.maillage.registry.Organizations.asApp;
import static fr.maillage.registry.Organizations.changeAsApp;
import static fr.maillage.registry.Organizations.ids;
import static fr.maillage.registry.Organizations.made;
import static fr.maillage.registry.Organizations.officer;
import static fr.maillage.registry.Organizations.patch;
import static fr.maillage.registry.Organizations.post;
import static fr.maillage.registry.Organizations.tag;
import static fr.maillage.registry.Organizations.transition;
import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.problem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MobileUnitIT {

    private static final String PATH = "/mobile-units";

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    private static Map<String, Object> stop(String name, String commune, String from, String to) {
        return Map.of(
                "name",
                name,
                "communeCode",
                commune,
                "lat",
                43.6,
                "lon",
                1.44,
                "visits",
                List.of(Map.of(
                        "weekdays",
                        List.of("TUESDAY"),
                        "from",
                        from,
                        "to",
                        to,
                        "validFrom",
                        "2026-01-06",
                        "everyWeeks",
                        1)));
    }

    private static Map<String, Object> unit(Map<?, ?>... stops) {
        return Map.of(
                "name",
                "Bus " + UUID.randomUUID(),
                "services",
                List.of("DENTAL", "PREVENTION"),
                "publicView",
                true,
                "stops",
                List.of(stops));
    }

    @Test
    void a_unit_is_entered_and_read_with_its_timetable() {
        Response created = post(officer(TOULOUSE), PATH, unit(stop("Place du marché", "31555", "09:00", "12:30")));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        Response read = officer(TOULOUSE).get(created.header("Location"));
        assertThat(read.asString()).isEqualTo(created.asString());
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        JsonPath unit = read.jsonPath();
        assertThat(unit.getList("services.label")).containsExactly("Soins dentaires", "Prévention");
        assertThat(unit.getString("stops[0].visits[0].from")).startsWith("09:00");
        assertThat(unit.getString("state")).isEqualTo("ACTIVE");
        assertThat(unit.getList("allowedTransitions")).containsExactly("ARCHIVED");
    }

    @Test
    void passages_are_computed_over_the_change_of_hour_and_paged() {
        String id = made(TOULOUSE, PATH, unit(stop("Place", "31555", "09:00", "12:30")));
        String path = PATH + "/" + id + "/passages?from=2026-03-20&to=2026-04-05";

        JsonPath all = officer(TOULOUSE).get(BASE + path + "&total=exact").jsonPath();

        assertThat(all.getList("items.startsAt"))
                .containsExactly("2026-03-24T09:00:00+01:00", "2026-03-31T09:00:00+02:00");
        assertThat(all.getInt("page.total")).isEqualTo(2);
        JsonPath first = officer(TOULOUSE).get(BASE + path + "&limit=1").jsonPath();
        JsonPath second = officer(TOULOUSE)
                .urlEncodingEnabled(false)
                .get(BASE + path + "&limit=1&cursor=" + first.getString("page.next"))
                .jsonPath();
        assertThat(second.getList("items.startsAt")).containsExactly("2026-03-31T09:00:00+02:00");
        assertThat(second.getString("page.next")).isNull();
        problem(
                officer(TOULOUSE).get(BASE + PATH + "/" + id + "/passages?from=2026-03-20&to=2026-03-19"),
                400,
                "invalid-parameter");
    }

    @Test
    void overseas_passes_by_its_own_clock() {
        String id = made(TOULOUSE, PATH, unit(stop("Marché", "97411", "09:00", "12:30")));

        assertThat(officer(TOULOUSE)
                        .get(BASE + PATH + "/" + id + "/passages?from=2026-03-31&to=2026-03-31")
                        .jsonPath()
                        .getList("items.startsAt"))
                .containsExactly("2026-03-31T09:00:00+04:00");
    }

    @Test
    void lists_are_narrowed_by_territory_service_and_view() {
        String blagnac = made(TOULOUSE, PATH, unit(stop("Mairie", "31069", "09:00", "10:00")));
        String reunion = made(TOULOUSE, PATH, unit(stop("Mairie", "97411", "09:00", "10:00")));

        assertThat(ids(officer(TOULOUSE), PATH + "?limit=200&territory=commune:31069"))
                .contains(blagnac)
                .doesNotContain(reunion);
        assertThat(ids(officer(TOULOUSE), PATH + "?limit=200&territory=department:974"))
                .contains(reunion)
                .doesNotContain(blagnac);
        assertThat(ids(officer(TOULOUSE), PATH + "?limit=200&service=DENTAL&publicView=true"))
                .contains(blagnac, reunion);
        assertThat(ids(officer(TOULOUSE), PATH + "?limit=200&publicView=false")).doesNotContain(blagnac);
        assertThat(ids(officer(TOULOUSE), PATH + "?limit=200&service=NURSING")).doesNotContain(blagnac);
        problem(officer(TOULOUSE).get(BASE + PATH + "?service=SURGERY"), 400, "invalid-parameter");
    }

    @Test
    void a_unit_changes_is_archived_and_taken_up_again() {
        String id = made(TOULOUSE, PATH, unit(stop("Place", "31555", "09:00", "12:30")));
        String path = PATH + "/" + id;

        Response changed = patch(
                TOULOUSE, path, Map.of("stops", List.of(stop("Gare", "31555", "14:00", "16:00")), "reason", "travaux"));

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getList("stops.name")).containsExactly("Gare");
        assertThat(officer(TOULOUSE).get(BASE + path + "/history").jsonPath().getList("items[0].changes.field"))
                .containsExactly("stops.Place", "stops.Gare");
        officer(TOULOUSE)
                .header("If-Match", tag(TOULOUSE, path))
                .delete(BASE + path)
                .then()
                .statusCode(204);
        assertThat(officer(TOULOUSE).get(BASE + path + "/passages").jsonPath().getList("items"))
                .isEmpty();
        problem(patch(TOULOUSE, path, Map.of("name", "x")), 409, "mobile-unit-archived");
        problem(transition(TOULOUSE, path, Map.of("to", "ARCHIVED")), 409, "mobile-unit-transition-refused");
        assertThat(transition(TOULOUSE, path, Map.of("to", "ACTIVE")).jsonPath().getString("state"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void what_cannot_be_is_refused_with_its_place() {
        JsonPath refused = problem(
                post(
                        officer(TOULOUSE),
                        PATH,
                        unit(stop("A", "31555", "09:00", "12:00"), stop("B", "31555", "11:00", "13:00"))),
                422,
                "mobile-unit-refused");

        assertThat(refused.getString("violations[0].code")).isEqualTo("two-places-at-once");
        assertThat(as("elected", TOULOUSE)
                        .contentType("application/json")
                        .body(unit())
                        .post(BASE + PATH)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Tag("AZ-02")
    void of_another_nothing_is_there_listed_or_changed() throws SQLException {
        String id = made(TOULOUSE, PATH, unit(stop("Place", "31555", "09:00", "12:30")));
        String path = BASE + PATH + "/" + id;

        problem(officer(RENNES).get(path), 404, "mobile-unit-not-found");
        problem(officer(RENNES).get(path + "/passages"), 404, "mobile-unit-not-found");
        problem(officer(RENNES).get(path + "/history"), 404, "mobile-unit-not-found");
        problem(officer(RENNES).header("If-Match", "*").delete(path), 404, "mobile-unit-not-found");
        assertThat(ids(officer(RENNES), PATH + "?limit=200")).doesNotContain(id);
        assertThat(asApp(RENNES, "select count(*) from mobile_unit where id = '" + id + "'"))
                .isZero();
        assertThat(asApp("", "select count(*) from mobile_unit")).isZero();
        assertThat(changeAsApp(RENNES, "update mobile_unit set name = 'x' where id = '" + id + "'"))
                .isZero();
    }

    @Test
    void residents_are_shown_public_units_in_service_whosever_they_are_and_nothing_else() {
        String ours = made(TOULOUSE, PATH, unit(stop("Place du marché", "61001", "09:00", "12:30")));
        String theirs = made(RENNES, PATH, unit(stop("Mairie", "61001", "14:00", "16:00")));
        java.util.Map<String, Object> hidden = new java.util.HashMap<>(unit(stop("Gare", "61001", "09:00", "10:00")));
        hidden.put("publicView", false);
        String kept = made(TOULOUSE, PATH, hidden);
        String list = "/directory/mobile-units?territory=commune:61001";

        Response shown = fr.maillage.registry.RegistryApi.operator().get(BASE + list + "&total=exact");

        JsonPath body = shown.jsonPath();
        assertThat(body.getList("items.id")).contains(ours, theirs).doesNotContain(kept);
        String first = "items.find { it.id == '%s' }.".formatted(theirs);
        assertThat(body.getString(first + "organization")).isEqualTo(RENNES);
        assertThat(body.getString(first + "stops[0].visits[0].from")).startsWith("14:00");
        assertThat(body.getMap("items[0]").keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("id", "organization", "name", "description", "services", "stops");
        assertThat(ids(officer(TOULOUSE), list)).isEqualTo(body.getList("items.id"));
        assertThat(ids(officer(TOULOUSE), list + "&service=VACCINATION")).doesNotContain(ours);

        String passages = BASE + "/directory/mobile-units/%s/passages?from=2026-11-22&to=2026-12-06";
        assertThat(officer(TOULOUSE).get(passages.formatted(theirs)).jsonPath().getList("items.startsAt"))
                .containsExactly("2026-11-24T14:00:00+01:00", "2026-12-01T14:00:00+01:00");
        problem(officer(TOULOUSE).get(passages.formatted(kept)), 404, "mobile-unit-not-found");
        assertThat(transition(RENNES, PATH + "/" + theirs, Map.of("to", "ARCHIVED"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ids(officer(TOULOUSE), list)).doesNotContain(theirs);
        problem(officer(RENNES).get(passages.formatted(theirs)), 404, "mobile-unit-not-found");
    }
}
