package fr.maillage.registry.area;

import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.area.Areas.PATH;
import static fr.maillage.registry.area.Areas.RENNES;
import static fr.maillage.registry.area.Areas.TOULOUSE;
import static fr.maillage.registry.area.Areas.aName;
import static fr.maillage.registry.area.Areas.anAreaOf;
import static fr.maillage.registry.area.Areas.body;
import static fr.maillage.registry.area.Areas.compose;
import static fr.maillage.registry.area.Areas.officer;
import static fr.maillage.registry.area.Areas.patch;
import static fr.maillage.registry.area.Areas.tag;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user of one organization never sees, counts or guesses an area of another. */
@QuarkusTest
class AreaIsolationIT {

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sort=createdAt",
                "q=secteur",
                "containing=commune:31555",
                "sharedWithMe=true",
                "state=ARCHIVED&state=ACTIVE"
            })
    @Tag("AZ-03")
    void lists_and_totals_hold_own_areas_only(String query) {
        String theirs = anAreaOf(TOULOUSE);
        String ours = anAreaOf(RENNES);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        long total = 0;
        while (cursor != null) {
            JsonPath page = officer(RENNES)
                    .urlEncodingEnabled(false)
                    .get(PATH + "?limit=200&total=exact&" + query + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .jsonPath();
            assertThat(page.getList("items.owner", String.class)).allMatch(RENNES::equals);
            seen.addAll(page.getList("items.id", String.class));
            total = page.getLong("page.total");
            cursor = page.getString("page.next");
        }

        assertThat(seen).doesNotContain(theirs).hasSize((int) total);
        assertThat(seen.contains(ours)).isEqualTo(!query.startsWith("sharedWithMe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-ndjson"})
    @Tag("AZ-03")
    void exports_hold_own_areas_only(String format) {
        String theirs = anAreaOf(TOULOUSE);
        String ours = anAreaOf(RENNES);

        String export = officer(RENNES)
                .accept(format)
                .get(PATH + "?limit=200&sort=createdAt")
                .asString();

        assertThat(export).contains(ours).doesNotContain(theirs).doesNotContain(TOULOUSE);
    }

    @Test
    @Tag("AZ-03")
    void a_cursor_is_good_for_the_organization_it_was_given_to() {
        anAreaOf(TOULOUSE);
        anAreaOf(TOULOUSE);
        anAreaOf(RENNES);
        String cursor = officer(TOULOUSE).get(PATH + "?limit=1").jsonPath().getString("page.next");

        assertThat(officer(TOULOUSE)
                        .urlEncodingEnabled(false)
                        .get(PATH + "?limit=1&cursor=" + cursor)
                        .statusCode())
                .isEqualTo(200);
        problem(
                officer(RENNES).urlEncodingEnabled(false).get(PATH + "?limit=1&cursor=" + cursor),
                400,
                "invalid-cursor");
    }

    static Stream<Arguments> operations() {
        Map<String, Object> share = Map.of("grantee", "ars-31", "fieldSet", "outline");
        return Stream.of(
                operation("read", (id, request) -> request.get(PATH + "/" + id)),
                operation(
                        "read with a tag",
                        (id, request) -> request.header("If-None-Match", "*").get(PATH + "/" + id)),
                operation("history", (id, request) -> request.get(PATH + "/" + id + "/history")),
                operation("shares", (id, request) -> request.get(PATH + "/" + id + "/shares")),
                operation(
                        "share",
                        (id, request) -> request.contentType("application/json")
                                .body(share)
                                .post(PATH + "/" + id + "/shares")),
                operation(
                        "revoke",
                        (id, request) -> request.header("If-Match", "*").delete(PATH + "/" + id + "/shares/" + id)),
                operation(
                        "change",
                        (id, request) -> request.header("If-Match", "*")
                                .contentType("application/merge-patch+json")
                                .body("{\"name\":\"x\"}")
                                .patch(PATH + "/" + id)),
                operation(
                        "change without a tag",
                        (id, request) -> request.contentType("application/merge-patch+json")
                                .body("{\"name\":\"x\"}")
                                .patch(PATH + "/" + id)),
                operation(
                        "archive",
                        (id, request) -> request.header("If-Match", "*").delete(PATH + "/" + id)),
                operation(
                        "move",
                        (id, request) -> request.header("If-Match", "*")
                                .contentType("application/json")
                                .body("{\"to\":\"ARCHIVED\"}")
                                .post(PATH + "/" + id + "/transitions")));
    }

    private interface Operation {
        Response on(String id, RequestSpecification request);
    }

    private static Arguments operation(String name, Operation operation) {
        Function<String, Response> byRennes = id -> operation.on(id, officer(RENNES));
        return Arguments.of(name, byRennes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @Tag("AZ-02")
    void an_area_of_another_is_not_there_like_one_that_never_was(String name, Function<String, Response> byRennes) {
        String theirs = anAreaOf(TOULOUSE);
        String before = tag(TOULOUSE, theirs);
        String never = UUID.randomUUID().toString();

        Response foreign = byRennes.apply(theirs);
        Response absent = byRennes.apply(never);

        problem(foreign, 404, "area-not-found");
        assertThat(comparable(foreign, theirs)).isEqualTo(comparable(absent, never));
        assertThat(foreign.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(absent.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
        assertThat(tag(TOULOUSE, theirs)).isEqualTo(before);
    }

    /** The body without its trace id, and without the id that was asked for. */
    static String comparable(Response answer, String asked) {
        String trace = answer.jsonPath().getString("traceId");
        return answer.asString().replace(trace, "TRACE").replace(asked, "ID");
    }

    @Test
    @Tag("AZ-02")
    @Tag("AZ-03")
    void another_s_tag_is_no_answer_to_whether_it_exists() {
        String theirs = anAreaOf(TOULOUSE);

        problem(
                officer(RENNES).header("If-None-Match", tag(TOULOUSE, theirs)).get(PATH + "/" + theirs),
                404,
                "area-not-found");
        problem(patch(RENNES, theirs, tag(TOULOUSE, theirs), Map.of("name", "x")), 404, "area-not-found");
    }

    @Test
    @Tag("AZ-03")
    void a_name_is_free_here_whoever_has_it_elsewhere() {
        String name = aName();
        anAreaOf(TOULOUSE, name);

        assertThat(compose(RENNES, body(name, "commune:35238")).statusCode()).isEqualTo(201);
        problem(compose(RENNES, body(name, "commune:35238")), 422, "area-refused");
    }

    @Test
    void a_token_of_no_or_of_several_organizations_must_choose_one() {
        String theirs = anAreaOf(TOULOUSE);
        Tokens none =
                Tokens.of("n", "registry", "registry:read", "registry:write").roles("health-officer");
        Tokens several = Tokens.of("s", "registry", "registry:read", "registry:write")
                .roles("health-officer")
                .organizations(TOULOUSE, RENNES);

        for (Tokens token : List.of(none, several)) {
            problem(given().auth().oauth2(token.signed()).get(PATH), 403, "tenant-required");
            problem(given().auth().oauth2(token.signed()).get(PATH + "/" + theirs), 403, "tenant-required");
            problem(
                    given().auth()
                            .oauth2(token.signed())
                            .contentType("application/json")
                            .body(body(aName(), "commune:31555"))
                            .post(PATH),
                    403,
                    "tenant-required");
        }
    }
}
