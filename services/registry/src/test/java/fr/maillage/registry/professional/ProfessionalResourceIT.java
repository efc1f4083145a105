package fr.maillage.registry.professional;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.RegistryApi.reader;
import static fr.maillage.registry.RegistryApi.walk;
import static fr.maillage.registry.rpps.RppsFiles.rpps;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.imports.FinessFiles;
import fr.maillage.registry.rpps.RppsFiles;
import fr.maillage.registry.rpps.RppsFiles.C;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People as callers find them. */
@QuarkusTest
class ProfessionalResourceIT {

    private static final String MONTAUBAN = "82121";
    private static final String SITE = FinessFiles.number("82", 7101);

    @BeforeEach
    void tenPeople() {
        RegistryApi.awaitReference();
        empty();
        load("finess-stock", FinessFiles.of(MONTAUBAN, 7101, 1).bytes(), "scope", "department:82");
        load(
                "rpps-activities",
                RppsFiles.empty()
                        .physician(1, MONTAUBAN, "SM54", C.FAMILY, "DE LA TOUR", C.GIVEN, "Éloïse", C.SITE, SITE)
                        .physician(
                                1,
                                "31555",
                                "SM54",
                                C.FAMILY,
                                "DE LA TOUR",
                                C.GIVEN,
                                "Éloïse",
                                C.TECHNICAL,
                                "R2",
                                C.MODE,
                                "S")
                        .physician(2, MONTAUBAN, "SM40", C.FAMILY, "D'ARGENT-LAÏD", C.GIVEN, "Jean-Noël")
                        .physician(3, "75056", "", C.POSTCODE, "75011")
                        .nurse(4, MONTAUBAN, C.MODE, "S", C.SITE, SITE)
                        .nurse(5, "", C.TECHNICAL, "", C.NAME, "", C.STREET, "", C.KIND, "GENR02")
                        .nurse(6, "31555", C.PROFESSION, "93", C.PROFESSION_LABEL, "Psychologue")
                        .nurse(7, "2A004", C.FAMILY, "ÉTOILE")
                        .bytes());
    }

    @AfterEach
    void empty() {
        for (String table : List.of("professional", "professional_activity", "professional_skill")) {
            RegistryDatabase.execute("delete from " + table);
        }
        RegistryDatabase.execute("delete from structure where department_code = '82'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "|1 2 3 4 5 6 7",
                "territory=commune:82121|1 2 4",
                "territory=commune:82121&territory=commune:31555|1 2 4 6",
                "territory=department:82|1 2 4",
                "territory=region:76|1 2 4 6",
                "territory=commune:75111|3",
                "territory=commune:75056|3",
                "territory=department:2A|7",
                "profession=10|1 2 3",
                "profession=R95:93|6",
                "profession=G15:60&profession=R95:93|4 5 6 7",
                "specialty=SM54|1",
                "specialty=SM54&specialty=SM40|1 2",
                "practiceMode=S|1 4",
                "practiceMode=MIXED|1",
                "territory=commune:82121&practiceMode=S|4",
                "territory=commune:82121&practiceMode=L|1 2",
                "structure=820071019|1 4",
                "q=tour|1",
                "q=la tour|1",
                "q=delatour|1",
                "q=ELOISE t|1",
                "q=argent|2",
                "q=d'argent|2",
                "q=laid jean|2",
                "q=jean-noel|2",
                "q=étoi|7",
                "q=oile|",
                "q=de latour|1",
                "q=LA-TOUR|1",
                "q=jeannoel|2",
                "q=dargent laid|2",
                "q=nom4|4",
                "q=tuor|",
                "q=etiole&match=prefix|",
                "q=etiole|7",
                "q=etoele&match=fuzzy|7",
                "q=etiole&territory=commune:82121|",
                "careTier=FIRST_RECOURSE|1 4 5 7",
                "careTier=SECOND_RECOURSE|2",
                "careTier=FIRST_RECOURSE&careTier=SECOND_RECOURSE|1 2 4 5 7",
                "careTier=FIRST_RECOURSE&profession=10|1",
                "careTier=FIRST_RECOURSE&profession=R95:93|",
                "careTier=FIRST_RECOURSE&territory=commune:82121|1 4",
                "careTier=SECOND_RECOURSE&sort=id|2",
                "profession=60&sort=id|4 5 7",
                "territory=epci:248200099&q=d|1 2",
                "territory=region:76&profession=10&q=e|1",
                "territory=region:76&sort=id|1 2 4 6",
                "specialty=SM40&territory=department:82|2",
                "structure=820071019&profession=60|4",
                "near=44.0,1.35&radiusM=100000|1 4",
                "near=48,-4&radiusM=1000|",
                "active=false|",
                "active=any&profession=10|1 2 3"
            })
    void filters_select_what_they_say(String query, String people) {
        String text = (query == null ? "" : query).replace("820071019", SITE);
        List<String> expected = people == null
                ? List.of()
                : IntStream.of(java.util.Arrays.stream(people.split(" ", -1))
                                .mapToInt(Integer::parseInt)
                                .toArray())
                        .mapToObj(RppsFiles::rpps)
                        .toList();

        JsonPath answer =
                reader().get(BASE + "/professionals?total=exact&" + text).jsonPath();

        assertThat(answer.getList("items.id")).as(answer.prettify()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(answer.getInt("page.total")).isEqualTo(expected.size());
    }

    @Test
    void names_found_by_likeness_say_how_alike_they_are() {
        JsonPath alike = get("/professionals?q=etiole%20prenom7&total=exact&limit=1");
        JsonPath exact = get("/professionals?q=etoile");

        assertThat(alike.getDouble("items[0].nameSimilarity")).isBetween(0.3, 0.99);
        assertThat(alike.getInt("page.total")).isEqualTo(1);
        assertThat(alike.<Object>get("page.next")).isNull();
        assertThat(exact.<Object>get("items[0].nameSimilarity")).isNull();
    }

    @Test
    void a_person_is_one_answer_with_all_their_places_and_labels() {
        JsonPath person = get("/professionals/" + rpps(1));

        assertThat(person.getString("familyName")).isEqualTo("DE LA TOUR");
        assertThat(person.getString("profession.label")).isEqualTo("Médecin");
        assertThat(person.getString("profession.labelEn")).isEqualTo("Physician");
        assertThat(person.getBoolean("generalPractitioner")).isTrue();
        assertThat(person.getList("practiceModes")).containsExactly("L", "S");
        assertThat(person.getString("derivedPracticeMode")).isEqualTo("MIXED");
        assertThat(person.getList("activities.communeName")).containsExactlyInAnyOrder("Toulouse", "Montauban");
        assertThat(person.getString("activities.find { it.communeCode == '82121' }.structureId"))
                .isEqualTo(SITE);
        assertThat(person.getString("activities[0].kind.labelEn")).isEqualTo("Standard care or pharmacy");
        assertThat(person.getMap("").containsKey("pastActivities")).isFalse();
    }

    @Test
    void telephones_and_electronic_mail_stay_inside() {
        for (String accept : List.of("application/json", "text/csv", "application/geo+json")) {
            String text = reader().accept(accept).get(BASE + "/professionals").asString();
            assertThat(text).contains("TOUR").doesNotContain("0500000000").doesNotContain("exemple.fr");
        }
    }

    @Test
    void a_substitute_has_no_address_and_says_so() {
        JsonPath person = get("/professionals/" + rpps(5));

        assertThat(person.getBoolean("substitute")).isTrue();
        assertThat(person.<Object>get("activities[0].address")).isNull();
        assertThat(person.<Object>get("activities[0].location")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"id", "name"})
    void pages_follow_each_other_without_gap_nor_double(String sort) {
        List<String> whole = get("/professionals?sort=" + sort).getList("items.id");

        assertThat(walk("/professionals?sort=" + sort, "id", 2))
                .isEqualTo(whole)
                .hasSize(7);
    }

    @Test
    void the_nearest_come_first_page_after_page() {
        List<String> near = walk("/professionals?near=44.0,1.35&radiusM=100000", "id", 1);

        assertThat(near).containsExactlyInAnyOrder(rpps(1), rpps(4));
    }

    @Test
    void a_map_shows_those_who_are_somewhere() {
        JsonPath map = reader().accept("application/geo+json")
                .get(BASE + "/professionals?profession=10")
                .jsonPath();

        assertThat(map.getString("features.find { it.properties.id == '%s' }.geometry.type".formatted(rpps(1))))
                .isEqualTo("Point");
        assertThat(map.getString("features.find { it.properties.id == '%s' }.geometry".formatted(rpps(2))))
                .isNull();
    }

    @Test
    void only_the_members_asked_for_are_shown_in_every_format() {
        JsonPath page = get("/professionals?fields=id,profession.code,activities.communeCode&q=tour");
        String csv = reader().accept("text/csv")
                .get(BASE + "/professionals?fields=id,familyName&q=tour")
                .asString();

        assertThat(page.getMap("items[0]").keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("id", "profession", "activities");
        assertThat(csv.lines().findFirst()).contains("id,nom");
    }

    @Test
    void an_unchanged_person_is_not_sent_twice() {
        Response first = reader().get(BASE + "/professionals/" + rpps(1));

        Response second =
                reader().header("If-None-Match", first.header("ETag")).get(BASE + "/professionals/" + rpps(1));

        assertThat(second.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "profession=93,REG-06",
        "profession=médecin,REG-06",
        "practiceMode=M,REG-08",
        "practiceMode=X,REG-09",
        "structure=12,REG-04",
        "specialty=sm54,",
        "near=1,",
        "sort=distance,",
        "match=about,",
        "careTier=THIRD,",
        "active=yes,"
    })
    void what_cannot_be_asked_is_refused_by_its_rule(String query, @org.jspecify.annotations.Nullable String rule) {
        JsonPath refusal = problem(reader().get(BASE + "/professionals?" + query), 400, "invalid-parameter");

        assertThat(refusal.getString("violations[0].ruleId")).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"99999999999", "adeli:000000000", "local:x", "DROP"})
    void nobody_of_this_id_is_404(String id) {
        problem(reader().get(BASE + "/professionals/" + id), 404, "professional-not-found");
    }
}
