package fr.maillage.registry.area;

import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.area.Areas.PATH;
import static fr.maillage.registry.area.Areas.TOULOUSE;
import static fr.maillage.registry.area.Areas.aName;
import static fr.maillage.registry.area.Areas.anAreaOf;
import static fr.maillage.registry.area.Areas.body;
import static fr.maillage.registry.area.Areas.officer;
import static fr.maillage.registry.area.Areas.tag;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AreaListIT {

    /** A word that no other test uses, so that a list by prefix holds what this test made. */
    private final String word = "z" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    private static Response list(String query) {
        return officer(TOULOUSE).urlEncodingEnabled(false).get(PATH + "?" + query);
    }

    private static List<String> ids(String query) {
        Response answer = list(query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.id", String.class);
    }

    @Test
    void the_start_of_a_name_finds_it_without_regard_to_case_or_accents() {
        String id = anAreaOf(TOULOUSE, word + " Évry-Est");

        assertThat(ids("q=" + word + "%20EVRY")).containsExactly(id);
        assertThat(ids("q=" + word + "%20est")).isEmpty();
    }

    @Test
    void kind_and_state_narrow_the_list_and_archived_ones_must_be_asked_for() {
        String sector = anAreaOf(TOULOUSE, word + " a");
        Map<String, Object> study = new HashMap<>(body(word + " b", "commune:31555"));
        study.put("kind", "STUDY");
        String other = Areas.compose(TOULOUSE, study).jsonPath().getString("id");
        String gone = anAreaOf(TOULOUSE, word + " c");
        officer(TOULOUSE).header("If-Match", tag(TOULOUSE, gone)).delete(PATH + "/" + gone);

        assertThat(ids("q=" + word)).containsExactly(sector, other);
        assertThat(ids("q=" + word + "&kind=STUDY")).containsExactly(other);
        assertThat(ids("q=" + word + "&state=ARCHIVED")).containsExactly(gone);
        assertThat(ids("q=" + word + "&state=ARCHIVED&state=ACTIVE")).containsExactly(sector, other, gone);
    }

    @Test
    void a_territory_finds_the_areas_that_hold_it_whole() {
        String commune = anAreaOf(TOULOUSE, word + " 1", "commune:31555");
        String epci = anAreaOf(TOULOUSE, word + " 2", "epci:243100518");
        String department = anAreaOf(TOULOUSE, word + " 3", "department:31");
        String elsewhere = anAreaOf(TOULOUSE, word + " 4", "commune:35238");

        assertThat(ids("q=" + word + "&containing=commune:31555")).containsExactly(commune, epci, department);
        assertThat(ids("q=" + word + "&containing=epci:243100518")).containsExactly(epci);
        assertThat(ids("q=" + word + "&containing=commune:35238")).containsExactly(elsewhere);
    }

    @Test
    void what_costs_more_is_shown_when_it_is_asked_for() {
        anAreaOf(TOULOUSE, word, "commune:31555");

        JsonPath plain = list("q=" + word).jsonPath();
        JsonPath expanded = list("q=" + word + "&expand=members,population").jsonPath();

        assertThat(plain.getMap("items[0]"))
                .doesNotContainKeys("members", "population")
                .containsKey("memberCount");
        assertThat(expanded.getList("items[0].members.name")).containsExactly("Toulouse");
        assertThat(expanded.getLong("items[0].population")).isPositive();
        assertThat(list("q=" + word + "&fields=name").jsonPath().getMap("items[0]"))
                .isEqualTo(Map.of("name", word));
        problem(list("expand=members&limit=51"), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "createdAt"})
    void walking_gives_every_row_once_in_every_order(String sort) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(anAreaOf(TOULOUSE, word + " " + i));
        }
        List<String> walked = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = list("q=" + word + "&sort=" + sort + "&limit=3&total=exact"
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .jsonPath();
            assertThat(page.getInt("page.total")).isEqualTo(7);
            walked.addAll(page.getList("items.id", String.class));
            cursor = page.getString("page.next");
        }

        assertThat(walked).containsExactlyElementsOf(sort.equals("name") ? made : made.reversed());
    }

    @Test
    void lists_come_in_other_formats() {
        String name = aName();
        String id = anAreaOf(TOULOUSE, name);
        String q = "?q=" + name.replace(" ", "%20");

        String csv = officer(TOULOUSE)
                .urlEncodingEnabled(false)
                .accept("text/csv")
                .get(PATH + q)
                .asString();
        String ndjson = officer(TOULOUSE)
                .urlEncodingEnabled(false)
                .accept("application/x-ndjson")
                .get(PATH + q + "&fields=id")
                .asString();

        assertThat(csv).startsWith("id,organisation,nom,").contains(id + "," + TOULOUSE + "," + name);
        assertThat(ndjson.strip()).isEqualTo("{\"id\":\"" + id + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "sort=size,query:sort",
        "kind=VILLAGE,query:kind",
        "state=GONE,query:state",
        "containing=commune:99999,query:containing",
        "containing=31555,query:containing",
        "sharedWithMe=yes,query:sharedWithMe",
        "fields=nom,query:fields",
        "expand=history,query:expand",
        "limit=201,query:limit",
        "nom=x,query:nom"
    })
    void a_wrong_parameter_is_named(String query, String pointer) {
        Response refused = list(query);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("violations[0].pointer")).isEqualTo(pointer);
    }
}
