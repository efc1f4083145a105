package fr.maillage.registry.structure;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.RegistryApi.reader;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.Organizations;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.identifier.domain.SearchName;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as people type them, in the Indre (36). */
@QuarkusTest
class StructureNamesIT {

    private static final List<String> NAMES = List.of(
            "CENTRE HOSPITALIER DE L'AIGLE",
            "CABINET LE GOFF",
            "CABINET LEGOFF-MARTIN",
            "MAISON DE SANTÉ DU VAL-D'ŒUVRE",
            "CLINIQUE SAINT-ÉTIENNE",
            "EHPAD LES CARTES");

    @BeforeEach
    void six() {
        RegistryApi.awaitReference();
        gone();
        for (int i = 0; i < NAMES.size(); i++) {
            RegistryDatabase.execute(
                    """
                    insert into structure (id, name, search_name, commune_code, department_code, source)
                    values ('local:names-%d', '%s', '%s', '36044', '36', 'demo')""".formatted(i + 1, NAMES.get(i).replace("'", "''"), SearchName.of(NAMES.get(i))));
        }
    }

    @AfterEach
    void gone() {
        RegistryDatabase.execute("delete from structure where department_code = '36'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "centre hospitalier de l'aigle|1",
                "laigle|1",
                "L AIGLE|1",
                "delaigle|1",
                "centrehospitalier aigle|1",
                "le goff|2 3",
                "LEGOFF|2 3",
                "le-goff martin|3",
                "legoffmartin|3",
                "val d'oeuvre|4",
                "valdoeuvre|4",
                "santé du val|4",
                "saint etienne|5",
                "saintétienne|5",
                "st etienne|",
                "ehpadles|6",
                "escar|",
                "x|"
            })
    void a_name_is_found_however_it_is_cut(String typed, @Nullable String expected) {
        JsonPath found = reader().queryParam("q", typed)
                .queryParam("match", "prefix")
                .queryParam("territory", "department:36")
                .queryParam("total", "exact")
                .get(BASE + "/structures")
                .jsonPath();

        List<String> ids = expected == null
                ? List.of()
                : Arrays.stream(expected.split(" ", -1))
                        .map("local:names-%s"::formatted)
                        .toList();
        assertThat(found.getList("items.id", String.class)).containsExactlyElementsOf(ids);
        assertThat(found.getInt("page.total")).isEqualTo(ids.size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "cliniqe saint etiene,5",
        "maizon de sante val oeuvre,4",
        "centre hospitalié aigel,1",
        "cabnet legof martn,3"
    })
    void a_misspelt_name_finds_those_like_it_the_most_alike_first(String typed, int first) {
        String query = "/structures?territory=department:36&total=exact&limit=1&q=" + typed.replace(" ", "%20");

        JsonPath alike = get(query);

        assertThat(alike.getString("items[0].id")).isEqualTo("local:names-" + first);
        assertThat(alike.getDouble("items[0].nameSimilarity")).isBetween(0.3, 0.99);
        assertThat(alike.<Object>get("page.next")).isNull();
        assertThat(get(query + "&match=prefix").getList("items")).isEmpty();
        assertThat(get("/directory" + query).getString("items[0].id")).isEqualTo("local:names-" + first);
    }

    @Test
    void what_is_found_as_typed_says_nothing_of_likeness_and_likeness_can_be_asked_for() {
        JsonPath typed = get("/structures?territory=department:36&q=clinique");
        JsonPath alike = get("/structures?territory=department:36&q=clinique&match=fuzzy");

        assertThat(typed.<Object>get("items[0].nameSimilarity")).isNull();
        assertThat(alike.getList("items.id")).isEqualTo(typed.getList("items.id"));
        assertThat(alike.getDouble("items[0].nameSimilarity")).isEqualTo(1.0);
        assertThat(get("/structures?territory=department:35&q=cliniqe%20saint%20etiene")
                        .getList("items.id"))
                .doesNotContain("local:names-5");
        problem(reader().get(BASE + "/structures?q=x&match=about"), 400, "invalid-parameter");
    }

    @Test
    void the_places_of_an_organization_are_found_likewise_and_by_it_alone() {
        String id = Organizations.made(
                Organizations.TOULOUSE,
                "/structures",
                Map.of("name", "Équipe de l'Horizon " + UUID.randomUUID(), "kind", "ESP", "communeCode", "36044"));

        for (String typed : List.of("lhorizon", "equipe l'orizon")) {
            String query = "/structures?territory=department:36&q=" + typed.replace(" ", "%20");
            assertThat(Organizations.ids(Organizations.officer(Organizations.TOULOUSE), query))
                    .contains(id);
            assertThat(Organizations.ids(Organizations.officer(Organizations.RENNES), query))
                    .doesNotContain(id);
        }
    }

    @Test
    void a_name_without_its_spaces_and_a_misspelt_one_have_their_indexes() throws SQLException {
        RegistryDatabase.execute("""
                insert into structure (id, name, search_name, department_code, source)
                select 'local:names-' || i, 'Maison', 'maison ' || md5(i::text), '36', 'demo' from generate_series(10, 20000) i""");
        RegistryDatabase.execute("vacuum analyze structure");

        assertThat(Organizations.plan(
                        Organizations.TOULOUSE,
                        "select * from visible_structure s where (s.search_name like ? or (replace(s.search_name, ' ', '') like ?"
                                + " and (s.search_name ~ ?) = true)) order by s.id limit 51",
                        List.of("%legoff%", "%legoff%", "(^| )l ?e ?g ?o ?f ?f")))
                .contains("structure_name_idx", "structure_squeezed_name_idx")
                .doesNotContain("Seq Scan on structure ");
        assertThat(Organizations.plan(
                        Organizations.TOULOUSE,
                        "select * from visible_structure s where (? <% s.search_name) = true",
                        List.of("etiene")))
                .contains("structure_name_idx")
                .doesNotContain("Seq Scan on structure ");
    }
}
