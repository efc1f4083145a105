package fr.maillage.registry.localstructure;

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
import fr.maillage.registry.imports.FinessFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Works in the Cantal (15), which no other test loads. */
@QuarkusTest
class LocalStructureIT {

    private static final String CANTAL = "/structures?territory=department:15&limit=200";
    private static final String NATIONAL = "150000011";

    @BeforeEach
    void nationalFile() {
        RegistryApi.awaitReference();
        RegistryApi.load(
                "finess-stock",
                FinessFiles.empty()
                        .structure(NATIONAL, "MSP AURILLAC", "603", "014", "15")
                        .location(NATIONAL, 655_000, 6_425_000)
                        .structure("150000029", "PHARMACIE DE SAINT-FLOUR", "620", "187", "15")
                        .text(),
                "scope",
                "department:15");
    }

    private static Map<String, Object> place(String name) {
        return Map.of(
                "name",
                name,
                "kind",
                "OUT_OF_HOURS_HOUSE",
                "communeCode",
                "15014",
                "address",
                Map.of("number", "3", "streetType", "RUE", "street", "Neuve"),
                "location",
                Map.of("lat", 44.93, "lon", 2.44),
                "accessibility",
                "COMPLIANT");
    }

    private static String name() {
        return "MMG " + UUID.randomUUID();
    }

    @Test
    void a_place_is_added_and_read_like_every_structure() {
        String name = name();

        Response created = post(officer(TOULOUSE), "/structures", place(name));
        Response read = officer(TOULOUSE).get(created.header("Location"));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(read.asString()).isEqualTo(created.asString());
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        JsonPath place = read.jsonPath();
        assertThat(place.getString("id")).startsWith("local:");
        assertThat(place.getString("name")).isEqualTo(name);
        assertThat(place.getString("source")).isEqualTo("local");
        assertThat(place.getString("owner")).isEqualTo(TOULOUSE);
        assertThat(place.getString("finessSiteId")).isNull();
        assertThat(place.getString("kind.label")).isEqualTo("Maison médicale de garde");
        assertThat(place.getString("communeName")).isEqualTo("Aurillac");
        assertThat(place.getString("epciCode")).isEqualTo("241500230");
        assertThat(place.getString("departmentCode")).isEqualTo("15");
        assertThat(place.getString("location.precision")).isEqualTo("MANUAL");
        assertThat(place.getString("location.source")).isEqualTo(TOULOUSE);
        assertThat(place.getString("accessibility.label")).isEqualTo("Conforme");
        assertThat(place.getBoolean("active")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CANTAL,
                CANTAL + "&sort=name",
                CANTAL + "&kind=OUT_OF_HOURS_HOUSE",
                CANTAL + "&q=mmg",
                "/structures?territory=commune:15014&limit=200",
                "/structures?near=44.93,2.44&radiusM=2000&limit=200",
                CANTAL + "&active=any"
            })
    @Tag("AZ-03")
    void the_list_holds_national_and_own_places_in_one_order_and_none_of_another(String query) {
        String ours = made(TOULOUSE, "/structures", place(name()));
        String theirs = made(RENNES, "/structures", place(name()));

        assertThat(ids(officer(TOULOUSE), query))
                .contains(ours)
                .doesNotContain(theirs)
                .doesNotHaveDuplicates();
        assertThat(ids(officer(RENNES), query)).contains(theirs).doesNotContain(ours);
        assertThat(ids(RegistryApi.operator(), query)).doesNotContain(ours, theirs);
        assertThat(officer(RENNES)
                        .accept("text/csv")
                        .urlEncodingEnabled(false)
                        .get(BASE + query)
                        .asString())
                .doesNotContain(ours)
                .doesNotContain(TOULOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name"})
    void paging_walks_both_in_one_order_without_gap_or_double(String sort) {
        for (int i = 0; i < 3; i++) {
            made(TOULOUSE, "/structures", place(name()));
        }
        List<String> whole = ids(officer(TOULOUSE), CANTAL + "&sort=" + sort);
        List<String> walked = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = officer(TOULOUSE)
                    .urlEncodingEnabled(false)
                    .get(BASE + "/structures?territory=department:15&total=exact&limit=2&sort=" + sort
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .jsonPath();
            assertThat(page.getInt("page.total")).isEqualTo(whole.size());
            walked.addAll(page.getList("items.id", String.class));
            cursor = page.getString("page.next");
        }

        assertThat(walked).isEqualTo(whole).contains(NATIONAL).anyMatch(id -> id.startsWith("local:"));
    }

    @Test
    void a_patch_changes_what_it_names_and_the_history_tells_it() {
        String id = made(TOULOUSE, "/structures", place(name()));
        Map<String, Object> changes = new HashMap<>();
        changes.put("kind", "OSAT");
        changes.put("location", null);
        changes.put("reason", "délibération");

        Response changed = patch(TOULOUSE, "/structures/" + id, changes);

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getString("kind.code")).isEqualTo("OSAT");
        assertThat(changed.jsonPath().getMap("location")).isNull();
        assertThat(changed.jsonPath().getString("address.street")).isEqualTo("Neuve");
        JsonPath history =
                officer(TOULOUSE).get(BASE + "/structures/" + id + "/history").jsonPath();
        assertThat(history.getList("items.action")).containsExactly("CHANGED", "CREATED");
        assertThat(history.getString("items[0].reason")).isEqualTo("délibération");
        assertThat(history.getList("items[0].changes.field")).containsExactly("kind", "location");
        assertThat(history.getString("items[0].by")).isNotBlank();
        assertThat(as("planner", TOULOUSE)
                        .get(BASE + "/structures/" + id + "/history")
                        .jsonPath()
                        .getString("items[0].by"))
                .isNull();
    }

    @Test
    void an_archived_place_stays_readable_leaves_the_list_and_may_open_again() {
        String id = made(TOULOUSE, "/structures", place(name()));
        String path = "/structures/" + id;

        Response gone =
                officer(TOULOUSE).header("If-Match", tag(TOULOUSE, path)).delete(BASE + path + "?reason=fermée");

        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(ids(officer(TOULOUSE), CANTAL)).doesNotContain(id);
        assertThat(ids(officer(TOULOUSE), CANTAL + "&active=false")).contains(id);
        assertThat(officer(TOULOUSE).get(BASE + path).jsonPath().getString("inactiveSince"))
                .isNotBlank();
        problem(patch(TOULOUSE, path, Map.of("name", "x")), 409, "structure-archived");
        problem(transition(TOULOUSE, path, Map.of("to", "ARCHIVED")), 409, "structure-transition-refused");
        assertThat(transition(TOULOUSE, path, Map.of("to", "ACTIVE")).jsonPath().getBoolean("active"))
                .isTrue();
    }

    @Test
    void a_national_structure_is_read_only() {
        Map<String, Object> body = Map.of("name", "x");

        problem(patch(TOULOUSE, "/structures/" + NATIONAL, body), 409, "structure-read-only");
        problem(
                officer(TOULOUSE).header("If-Match", "*").delete(BASE + "/structures/" + NATIONAL),
                409,
                "structure-read-only");
        problem(officer(TOULOUSE).get(BASE + "/structures/" + NATIONAL + "/history"), 409, "structure-read-only");
    }

    @Test
    @Tag("AZ-02")
    void a_place_of_another_is_not_there_for_any_verb() {
        String theirs = made(RENNES, "/structures", place(name()));
        String path = BASE + "/structures/" + theirs;

        problem(officer(TOULOUSE).get(path), 404, "structure-not-found");
        problem(officer(TOULOUSE).header("If-Match", "*").delete(path), 404, "structure-not-found");
        problem(officer(TOULOUSE).get(path + "/history"), 404, "structure-not-found");
        problem(
                officer(TOULOUSE)
                        .header("If-Match", "*")
                        .contentType("application/merge-patch+json")
                        .body(Map.of("name", "x"))
                        .patch(path),
                404,
                "structure-not-found");
    }

    @Test
    void what_rules_refuse_is_told_with_its_value() {
        String name = name();
        made(TOULOUSE, "/structures", place(name));
        Map<String, Object> wrong = new HashMap<>(place(name));
        wrong.put("kind", "CASINO");

        JsonPath refused = problem(post(officer(TOULOUSE), "/structures", wrong), 422, "structure-refused");

        assertThat(refused.getList("violations.code")).containsExactly("name-taken", "unknown-kind");
        assertThat(refused.getString("violations[1].message"))
                .contains("CASINO")
                .contains("OSAT");
        assertThat(post(officer(RENNES), "/structures", place(name)).statusCode())
                .isEqualTo(201);
    }

    @Test
    @Tag("AZ-05")
    void what_the_registry_decides_is_not_written_by_callers() {
        String id = made(TOULOUSE, "/structures", place(name()));

        problem(patch(TOULOUSE, "/structures/" + id, Map.of("owner", RENNES)), 400, "read-only-field");
        problem(patch(TOULOUSE, "/structures/" + id, Map.of("tenantId", RENNES)), 400, "unknown-field");
        Map<String, Object> more = new HashMap<>(place(name()));
        more.put("source", "finess");
        problem(post(officer(TOULOUSE), "/structures", more), 400, "unknown-field");
    }

    @Test
    @Tag("AZ-08")
    void the_database_alone_keeps_organizations_apart() throws SQLException {
        String id = made(TOULOUSE, "/structures", place(name())).substring("local:".length());
        String of = " where id = '" + id + "'";

        assertThat(asApp(TOULOUSE, "select count(*) from local_structure" + of)).isEqualTo(1);
        assertThat(asApp(RENNES, "select count(*) from local_structure" + of)).isZero();
        assertThat(asApp("", "select count(*) from local_structure")).isZero();
        assertThat(asApp(RENNES, "select count(*) from visible_structure where id = 'local:" + id + "'"))
                .isZero();
        assertThat(asApp(RENNES, "select count(*) from object_change where object_id = '" + id + "'"))
                .isZero();
        assertThat(changeAsApp(RENNES, "update local_structure set name = 'x'" + of))
                .isZero();
    }

    @Test
    void each_change_is_an_event_of_the_organization_alone() {
        String id = made(TOULOUSE, "/structures", place(name())).substring("local:".length());

        String ours = officer(TOULOUSE).get(BASE + "/events?limit=200&wait=5").asString();
        String theirs = officer(RENNES).get(BASE + "/events?limit=200").asString();

        assertThat(ours).contains("fr.maillage.registry.local-structure.created.v1");
        assertThat(theirs).doesNotContain(id);
    }
}
