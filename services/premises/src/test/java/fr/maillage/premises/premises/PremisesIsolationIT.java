package fr.maillage.premises.premises;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.COLOMIERS;
import static fr.maillage.premises.PremisesApi.LANDLORD;
import static fr.maillage.premises.PremisesApi.RENNES;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.anotherCity;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.ids;
import static fr.maillage.premises.PremisesApi.landlord;
import static fr.maillage.premises.PremisesApi.neighbour;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.patch;
import static fr.maillage.premises.PremisesApi.post;
import static fr.maillage.premises.PremisesApi.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user of one organization never sees, counts or guesses premises of another, but for what is shared. */
@QuarkusTest
class PremisesIsolationIT {

    private static final String PATH = BASE + "/premises";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sort=createdAt",
                "sort=availableFrom",
                "q=local",
                "territory=commune:31555",
                "state=AVAILABLE",
                "near=43.64,1.49",
                "areaMin=10",
                "sharedWithMe=true",
                "archived=true"
            })
    @Tag("AZ-03")
    void lists_and_totals_hold_own_premises_only(String query) {
        String theirs = SampleRooms.fresh().enter(TOULOUSE);
        String ours = SampleRooms.fresh().enter(RENNES);

        JsonPath page = get(anotherCity(), "/premises?limit=200&total=exact&" + query);

        assertThat(page.getList("items.keeper", String.class)).allMatch(RENNES::equals);
        assertThat(page.getList("items.id", String.class))
                .doesNotContain(theirs)
                .hasSize((int) page.getLong("page.total"));
        assertThat(page.getList("items.id").contains(ours))
                .isEqualTo(!query.equals("sharedWithMe=true") && !query.equals("archived=true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-ndjson", "application/geo+json"})
    @Tag("AZ-03")
    void every_format_holds_own_premises_only(String format) {
        String theirs = SampleRooms.fresh().enter(TOULOUSE);
        String ours = SampleRooms.fresh().enter(RENNES);

        String list = anotherCity()
                .accept(format)
                .get(PATH + "?limit=200&sort=createdAt")
                .asString();

        assertThat(list).contains(ours).doesNotContain(theirs);
    }

    @Test
    @Tag("AZ-03")
    void a_cursor_is_good_for_the_organization_it_was_given_to() {
        SampleRooms.fresh().enter(TOULOUSE);
        SampleRooms.fresh().enter(TOULOUSE);
        String cursor = get(officer(TOULOUSE), "/premises?limit=1").getString("page.next");

        problem(anotherCity().urlEncodingEnabled(false).get(PATH + "?limit=1&cursor=" + cursor), 400, "invalid-cursor");
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                operation("read", (id, who) -> who.get(PATH + "/" + id)),
                operation("units", (id, who) -> who.get(PATH + "/" + id + "/units")),
                operation("history", (id, who) -> who.get(PATH + "/" + id + "/history")),
                operation("shares", (id, who) -> who.get(PATH + "/" + id + "/shares")),
                operation("attachments", (id, who) -> who.get(PATH + "/" + id + "/attachments")),
                operation("contacts", (id, who) -> who.get(PATH + "/" + id + "/contacts")),
                operation(
                        "share",
                        (id, who) -> who.contentType("application/json")
                                .body(Map.of("grantee", "ars-31", "fieldSet", "offer"))
                                .post(PATH + "/" + id + "/shares")),
                operation(
                        "add a unit",
                        (id, who) -> who.contentType("application/json")
                                .body(SampleRooms.unit("X", 10))
                                .post(PATH + "/" + id + "/units")),
                operation(
                        "change",
                        (id, who) -> who.header("If-Match", "*")
                                .contentType("application/merge-patch+json")
                                .body("{\"name\":\"x\"}")
                                .patch(PATH + "/" + id)),
                operation("archive", (id, who) -> who.header("If-Match", "*").delete(PATH + "/" + id)),
                operation(
                        "move",
                        (id, who) -> who.header("If-Match", "*")
                                .contentType("application/json")
                                .body("{\"to\":\"WITHDRAWN\"}")
                                .post(PATH + "/" + id + "/transitions")));
    }

    private static Arguments operation(String name, BiFunction<String, RequestSpecification, Response> operation) {
        return Arguments.of(name, operation);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @Tag("AZ-02")
    void premises_of_another_are_not_there_like_ones_that_never_were(
            String name, BiFunction<String, RequestSpecification, Response> operation) {
        String theirs = SampleRooms.fresh().enter(TOULOUSE);
        int before = get(officer(TOULOUSE), "/premises/" + theirs).getInt("version");
        String never = UUID.randomUUID().toString();

        Response foreign = operation.apply(theirs, anotherCity());
        Response absent = operation.apply(never, anotherCity());

        problem(foreign, 404, "premises-not-found");
        assertThat(comparable(foreign, theirs)).isEqualTo(comparable(absent, never));
        assertThat(get(officer(TOULOUSE), "/premises/" + theirs).getInt("version"))
                .isEqualTo(before);
    }

    /** The body without its trace id, and without the id that was asked for. */
    private static String comparable(Response answer, String asked) {
        String trace = answer.jsonPath().getString("traceId");
        return answer.asString().replace(trace, "TRACE").replace(asked, "ID");
    }

    @Test
    @Tag("AZ-02")
    void a_unit_of_another_is_not_there_either() {
        String theirs = SampleRooms.fresh().enter(TOULOUSE);
        String unit = get(officer(TOULOUSE), "/premises/" + theirs).getString("units[0].id");
        String path = PATH + "/" + theirs + "/units/" + unit;

        problem(anotherCity().get(path), 404, "premises-not-found");
        problem(anotherCity().get(path + "/history"), 404, "unit-not-found");
        problem(
                anotherCity()
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body("{\"to\":\"RESERVED\"}")
                        .post(path + "/transitions"),
                404,
                "unit-not-found");
    }

    @Test
    void an_owner_of_the_platform_sees_its_own_rooms_and_changes_nothing_of_them() {
        Map<String, Object> owned = new HashMap<>(Map.of("type", "SOCIAL_LANDLORD", "organization", LANDLORD));
        String own = SampleRooms.fresh().with("owner", owned).enter(TOULOUSE);
        String other = SampleRooms.fresh().enter(TOULOUSE);

        JsonPath seen = get(landlord(), "/premises/" + own);

        assertThat(ids(landlord(), "/premises?sharedWithMe=true&limit=200"))
                .contains(own)
                .doesNotContain(other);
        assertThat(seen.getString("keeper")).isEqualTo(TOULOUSE);
        assertThat(seen.getFloat("terms.rentPerM2.amount")).isEqualTo(110f);
        assertThat(seen.getMap("")).doesNotContainKeys("warnings", "allowedTransitions", "archived");
        problem(patch("landlord", LANDLORD, "/premises/" + own, Map.of("name", "x")), 404, "premises-not-found");
        owned.put("organization", "bailleur-autre");
        patch("planner", TOULOUSE, "/premises/" + own, Map.of("owner", owned))
                .then()
                .statusCode(200);
        problem(landlord().get(PATH + "/" + own), 404, "premises-not-found");
    }

    @Test
    void a_landlord_keeps_rooms_of_its_own_and_shows_them_to_the_city() {
        Response made =
                post(landlord(), "/premises", SampleRooms.fresh().rooms(2).body());
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        String id = made.jsonPath().getString("id");
        problem(officer(TOULOUSE).get(PATH + "/" + id), 404, "premises-not-found");

        post(landlord(), "/premises/" + id + "/shares", Map.of("grantee", TOULOUSE, "fieldSet", "offer"))
                .then()
                .statusCode(201);

        assertThat(get(officer(TOULOUSE), "/premises/" + id).getList("units")).hasSize(2);
        assertThat(get(officer(TOULOUSE), "/premises/" + id + "/units").getList("items"))
                .hasSize(2);
    }

    @Test
    void a_neighbour_sees_what_was_shared_until_it_is_revoked() {
        String id = SampleRooms.fresh().rooms(2).enter(TOULOUSE);
        String shares = "/premises/" + id + "/shares";
        Response share = post(officer(TOULOUSE), shares, Map.of("grantee", COLOMIERS, "fieldSet", "presence"));
        assertThat(share.statusCode()).as(share.asString()).isEqualTo(201);

        JsonPath seen = get(neighbour(), "/premises/" + id);

        assertThat(seen.getMap("").keySet())
                .containsExactlyInAnyOrder(
                        "id", "keeper", "name", "address", "location", "territories", "state", "unitCount");
        problem(neighbour().get(PATH + "/" + id + "/units"), 404, "premises-not-found");
        problem(anotherCity().get(PATH + "/" + id), 404, "premises-not-found");
        officer(TOULOUSE)
                .delete(BASE + shares + "/" + share.jsonPath().getString("id"))
                .then()
                .statusCode(204);
        problem(neighbour().get(PATH + "/" + id), 404, "premises-not-found");
    }
}
