package fr.maillage.registry.area;

import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.area.Areas.PATH;
import static fr.maillage.registry.area.Areas.TOULOUSE;
import static fr.maillage.registry.area.Areas.aName;
import static fr.maillage.registry.area.Areas.anAreaOf;
import static fr.maillage.registry.area.Areas.as;
import static fr.maillage.registry.area.Areas.body;
import static fr.maillage.registry.area.Areas.compose;
import static fr.maillage.registry.area.Areas.officer;
import static fr.maillage.registry.area.Areas.patch;
import static fr.maillage.registry.area.Areas.tag;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AreaResourceIT {

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    @Test
    void an_area_is_composed_and_read_with_names_labels_and_inhabitants() {
        String name = aName();

        Response created = compose(TOULOUSE, body(name, "commune:31555", "commune:31069"));
        Response read = officer(TOULOUSE).get(created.header("Location"));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.asString()).isEqualTo(created.asString());
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag")).startsWith("\"v1~");
        JsonPath area = read.jsonPath();
        assertThat(area.getString("name")).isEqualTo(name);
        assertThat(area.getString("owner")).isEqualTo(TOULOUSE);
        assertThat(area.getString("kind.label")).isEqualTo("Secteur");
        assertThat(area.getString("state.labelEn")).isEqualTo("Active");
        assertThat(area.getList("allowedTransitions")).containsExactly("ARCHIVED");
        assertThat(area.getList("members.name")).containsExactly("Blagnac", "Toulouse");
        assertThat(area.getLong("population")).isEqualTo(population("commune/31555") + population("commune/31069"));
        assertThat(area.getMap("")).doesNotContainKeys("createdBy", "searchName", "tenant");
    }

    private static long population(String territory) {
        return RegistryApi.get("/territories/" + territory).getLong("population");
    }

    @Test
    void inhabitants_of_members_that_overlap_are_counted_once() {
        String id = anAreaOf(TOULOUSE, aName(), "epci:243100518", "commune:31555");
        String whole = anAreaOf(TOULOUSE, aName(), "epci:243100518");

        assertThat(officer(TOULOUSE).get(PATH + "/" + id).jsonPath().getLong("population"))
                .isEqualTo(officer(TOULOUSE).get(PATH + "/" + whole).jsonPath().getLong("population"))
                .isGreaterThan(population("commune/31555"));
    }

    @Test
    void an_item_is_not_sent_again_while_it_is_the_same_and_can_be_cut() {
        String id = anAreaOf(TOULOUSE);

        assertThat(officer(TOULOUSE)
                        .header("If-None-Match", tag(TOULOUSE, id))
                        .get(PATH + "/" + id)
                        .statusCode())
                .isEqualTo(304);
        assertThat(officer(TOULOUSE)
                        .get(PATH + "/" + id + "?fields=id,members.name")
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(Map.of("id", id, "members", List.of(Map.of("name", "Toulouse"))));
    }

    @Test
    void a_patch_changes_what_it_names_and_nothing_else() {
        String id = anAreaOf(TOULOUSE, aName(), "commune:31555", "commune:31069");
        String renamed = aName();

        Response changed = patch(
                TOULOUSE,
                id,
                tag(TOULOUSE, id),
                Map.of(
                        "name",
                        renamed,
                        "members",
                        List.of("commune:31555", "epci:200034023"),
                        "reason",
                        "délibération"));

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        JsonPath area = changed.jsonPath();
        assertThat(area.getInt("version")).isEqualTo(2);
        assertThat(area.getString("name")).isEqualTo(renamed);
        assertThat(area.getString("kind.code")).isEqualTo("SECTOR");
        assertThat(area.getList("members.territory")).containsExactly("commune:31555", "epci:200034023");
        assertThat(officer(TOULOUSE).get(PATH + "/" + id).asString()).isEqualTo(changed.asString());
    }

    @Test
    void a_patch_that_changes_nothing_makes_no_version() {
        String id = anAreaOf(TOULOUSE);

        Response same = patch(TOULOUSE, id, tag(TOULOUSE, id), Map.of("kind", "SECTOR"));

        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(same.jsonPath().getInt("version")).isEqualTo(1);
    }

    @Test
    void a_change_names_the_version_it_was_made_from() {
        String id = anAreaOf(TOULOUSE);
        String old = tag(TOULOUSE, id);
        patch(TOULOUSE, id, old, Map.of("description", "nouvelle"));

        problem(
                officer(TOULOUSE)
                        .contentType("application/merge-patch+json")
                        .body(Map.of("name", "x"))
                        .patch(PATH + "/" + id),
                428,
                "precondition-required");
        problem(patch(TOULOUSE, id, old, Map.of("name", "x")), 412, "stale-version");
        problem(officer(TOULOUSE).delete(PATH + "/" + id), 428, "precondition-required");
        problem(officer(TOULOUSE).header("If-Match", old).delete(PATH + "/" + id), 412, "stale-version");
    }

    @ParameterizedTest
    @CsvSource({
        "version,2,read-only-field",
        "owner,243500139,read-only-field",
        "nom,x,unknown-field",
        "kind,VILLAGE,invalid-request",
        "name,'',invalid-request"
    })
    @Tag("AZ-05")
    void a_patch_touches_only_what_may_be_changed(String field, String value, String code) {
        String id = anAreaOf(TOULOUSE);

        JsonPath refused = problem(patch(TOULOUSE, id, tag(TOULOUSE, id), Map.of(field, value)), 400, code);

        assertThat(refused.getString("violations[0].pointer")).isEqualTo("/" + field);
    }

    @Test
    void an_archived_area_stays_readable_gives_its_name_back_and_may_return() {
        String name = aName();
        String id = anAreaOf(TOULOUSE, name);

        Response archived =
                officer(TOULOUSE).header("If-Match", tag(TOULOUSE, id)).delete(PATH + "/" + id + "?reason=fusion");
        String namesake = anAreaOf(TOULOUSE, name);

        assertThat(archived.statusCode()).isEqualTo(204);
        JsonPath read = officer(TOULOUSE).get(PATH + "/" + id).jsonPath();
        assertThat(read.getString("state.code")).isEqualTo("ARCHIVED");
        problem(patch(TOULOUSE, id, tag(TOULOUSE, id), Map.of("name", "x")), 409, "area-archived");
        problem(move(id, "ARCHIVED"), 409, "area-transition-refused");
        JsonPath taken = problem(move(id, "ACTIVE"), 422, "area-refused");
        assertThat(taken.getString("violations[0].code")).isEqualTo("name-taken");
        officer(TOULOUSE).header("If-Match", tag(TOULOUSE, namesake)).delete(PATH + "/" + namesake);
        assertThat(move(id, "ACTIVE").jsonPath().getString("state.code")).isEqualTo("ACTIVE");
    }

    private static Response move(String id, String to) {
        return officer(TOULOUSE)
                .header("If-Match", tag(TOULOUSE, id))
                .contentType("application/json")
                .body(Map.of("to", to, "reason", "essai"))
                .post(PATH + "/" + id + "/transitions");
    }

    @Test
    void history_tells_what_changed_when_and_why_and_who_to_the_health_officer_alone() {
        String id = anAreaOf(TOULOUSE, aName(), "commune:31555");
        patch(TOULOUSE, id, tag(TOULOUSE, id), Map.of("members", List.of("commune:31069"), "reason", "recadrage"));
        move(id, "ARCHIVED");

        JsonPath officers = officer(TOULOUSE).get(PATH + "/" + id + "/history").jsonPath();
        JsonPath planners =
                as("planner", TOULOUSE).get(PATH + "/" + id + "/history").jsonPath();

        assertThat(officers.getList("items.action")).containsExactly("ARCHIVED", "CHANGED", "CREATED");
        assertThat(officers.getString("items[1].reason")).isEqualTo("recadrage");
        assertThat(officers.getList("items[1].changes[0].added")).containsExactly("commune:31069");
        assertThat(officers.getList("items[1].changes[0].removed")).containsExactly("commune:31555");
        assertThat(officers.getList("items.by")).containsOnly("subject-of-health-officer-of-" + TOULOUSE);
        assertThat(planners.getList("items.by")).containsOnly((Object) null);
        JsonPath second = officer(TOULOUSE)
                .urlEncodingEnabled(false)
                .get(PATH + "/" + id + "/history?limit=1&cursor="
                        + officer(TOULOUSE)
                                .get(PATH + "/" + id + "/history?limit=1")
                                .jsonPath()
                                .getString("page.next"))
                .jsonPath();
        assertThat(second.getList("items.version")).containsExactly(2);
    }

    @Test
    void rules_refuse_with_every_reason_and_where_it_is() {
        String name = aName();
        anAreaOf(TOULOUSE, name);

        JsonPath refused = problem(
                compose(
                        TOULOUSE,
                        body(
                                name.toUpperCase(java.util.Locale.ROOT),
                                "commune:31555",
                                "commune:99999",
                                "commune:31555")),
                422,
                "area-refused");

        assertThat(refused.getList("violations.code"))
                .containsExactly("name-taken", "unknown-territory", "duplicate-member");
        assertThat(refused.getList("violations.pointer")).containsExactly("/name", "/members/1", "/members/2");
        problem(compose(TOULOUSE, body(aName())), 422, "area-refused");
        problem(compose(TOULOUSE, body("…", "commune:31555")), 422, "area-refused");
        JsonPath malformed = problem(compose(TOULOUSE, body(aName(), "31555")), 400, "invalid-request");
        assertThat(malformed.getString("violations[0].pointer")).isEqualTo("/members/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"elected", "ars", "social-agent", "platform-admin"})
    void only_health_officers_and_planners_write(String role) {
        String id = anAreaOf(TOULOUSE);

        problem(
                as(role, TOULOUSE)
                        .contentType("application/json")
                        .body(body(aName(), "commune:31555"))
                        .post(PATH),
                403,
                "forbidden");
        problem(as(role, TOULOUSE).header("If-Match", "*").delete(PATH + "/" + id), 403, "forbidden");
        problem(as(role, TOULOUSE).get(PATH + "/" + id + "/shares"), 403, "forbidden");
        assertThat(as(role, TOULOUSE).get(PATH + "/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void planners_write_too() {
        assertThat(as("planner", TOULOUSE)
                        .contentType("application/json")
                        .body(body(aName(), "commune:31555"))
                        .post(PATH)
                        .statusCode())
                .isEqualTo(201);
    }
}
