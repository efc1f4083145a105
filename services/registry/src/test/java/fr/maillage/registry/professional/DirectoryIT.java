package fr.maillage.registry.professional;

import static fr.maillage.registry.Organizations.TOULOUSE;
import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.rpps.RppsFiles.rpps;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.registry.Organizations;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.imports.FinessFiles;
import fr.maillage.registry.rpps.RppsFiles;
import fr.maillage.registry.rpps.RppsFiles.C;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What residents' front-ends are shown, without an organization. */
@QuarkusTest
class DirectoryIT {

    private static final String MONTAUBAN = "82121";
    private static final String SITE = FinessFiles.number("82", 7401);

    private static RequestSpecification resident() {
        return given().auth()
                .oauth2(Tokens.of("frontend", "registry", "registry:read").signed());
    }

    private static JsonPath found(String query) {
        return resident().get(BASE + "/directory/professionals?" + query).jsonPath();
    }

    @BeforeEach
    void people() {
        RegistryApi.awaitReference();
        nobody();
        load("finess-stock", FinessFiles.of(MONTAUBAN, 7401, 1).bytes(), "scope", "department:82");
        load(
                "rpps-activities",
                RppsFiles.empty()
                        .nurse(1, MONTAUBAN)
                        .nurse(2, MONTAUBAN, C.MODE, "S", C.SECTOR, "SA01", C.SITE, SITE)
                        .nurse(3, MONTAUBAN, C.MODE, "S", C.SECTOR, "SA05", C.SITE, SITE)
                        .nurse(4, MONTAUBAN, C.KIND, "GENR02")
                        .nurse(5, "", C.TECHNICAL, "", C.NAME, "", C.STREET, "")
                        .nurse(6, MONTAUBAN, C.CATEGORY, "E")
                        .physician(7, MONTAUBAN, "SM54")
                        .physician(7, MONTAUBAN, "SM54", C.MODE, "S", C.SECTOR, "SA01", C.TECHNICAL, "R2", C.SITE, SITE)
                        .bytes());
    }

    @AfterEach
    void nobody() {
        for (String table : List.of("professional", "professional_activity", "professional_skill")) {
            RegistryDatabase.execute("delete from " + table);
        }
        RegistryDatabase.execute("delete from structure where department_code = '82'");
    }

    @Test
    void only_those_whom_one_may_consult_are_in_it() {
        JsonPath whole = found("total=exact");

        assertThat(whole.getList("items.id")).containsExactly(rpps(1), rpps(3), rpps(7));
        assertThat(whole.getInt("page.total")).isEqualTo(3);
        assertThat(found("territory=commune:82121&profession=60").getList("items.id"))
                .containsExactly(rpps(1), rpps(3));
        assertThat(found("q=nom7").getList("items.id")).containsExactly(rpps(7));
        assertThat(found("near=44.0,1.35&radiusM=100000").getList("items.id")).containsExactly(rpps(3));
    }

    @Test
    void a_hospital_post_of_a_self_employed_person_is_not_shown() {
        JsonPath physician = found("q=nom7");

        assertThat(physician.getList("items[0].places")).hasSize(1);
        assertThat(physician.getBoolean("items[0].places[0].healthCentre")).isFalse();
    }

    @Test
    void members_are_few_and_none_is_of_the_inside() {
        String text = resident().get(BASE + "/directory/professionals").asString();

        assertThat(new JsonPath(text).getMap("items[0]").keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "id",
                        "title",
                        "familyName",
                        "givenName",
                        "profession",
                        "specialties",
                        "places",
                        "distanceM",
                        "nameSimilarity");
        assertThat(text)
                .doesNotContain("0500000000")
                .doesNotContain("exemple.fr")
                .doesNotContain("R99");
    }

    @Test
    void areas_of_organizations_are_unknown_to_it() {
        String area = "territory=area:018f0000-0000-7000-8000-000000000000";

        problem(resident().get(BASE + "/directory/professionals?" + area), 400, "unknown-territory");
        problem(resident().get(BASE + "/directory/structures?" + area), 400, "unknown-territory");
    }

    @Test
    void structures_are_those_of_the_national_file() {
        JsonPath structures = resident()
                .get(BASE + "/directory/structures?territory=department:82")
                .jsonPath();

        assertThat(structures.getList("items.id")).containsExactly(SITE);
        assertThat(structures.getMap("items[0]").containsKey("siret")).isFalse();
    }

    @Test
    @Tag("AZ-03")
    void an_organization_s_own_structures_are_shown_to_nobody_not_even_to_itself() {
        String own = Organizations.made(
                TOULOUSE,
                "/structures",
                Map.of(
                        "name",
                        "MMG " + UUID.randomUUID(),
                        "kind",
                        "OUT_OF_HOURS_HOUSE",
                        "communeCode",
                        MONTAUBAN,
                        "location",
                        Map.of("lat", 44.0, "lon", 1.35)));
        String inside = "/structures?territory=department:82&limit=200";

        assertThat(Organizations.ids(Organizations.officer(TOULOUSE), inside)).contains(own);
        for (String query : List.of("", "&near=44.0,1.35&radiusM=100000", "&kind=OUT_OF_HOURS_HOUSE")) {
            String path = BASE + "/directory/structures?territory=department:82&total=exact" + query;
            Response shown = resident().urlEncodingEnabled(false).get(path);
            Response toItself =
                    Organizations.officer(TOULOUSE).urlEncodingEnabled(false).get(path);
            assertThat(toItself.asString())
                    .as(query)
                    .isEqualTo(shown.asString())
                    .doesNotContain("local:");
        }
    }

    @Test
    void people_are_the_same_to_a_caller_whose_organization_knows_more() {
        String path = BASE + "/directory/professionals?total=exact";

        assertThat(Organizations.officer(TOULOUSE).get(path).asString())
                .isEqualTo(resident().get(path).asString());
    }

    @Test
    void the_centre_of_a_commune_is_nobody_s_place() {
        String near = "near=44.0,1.35&radiusM=100000";
        assertThat(found(near).getList("items.id")).containsExactly(rpps(3));
        assertThat(placesNear()).containsExactly(SITE);

        for (String coarse : List.of("COMMUNE", "EPCI")) {
            for (String table : List.of("professional_activity", "structure")) {
                RegistryDatabase.execute("update " + table + " set location_precision = '" + coarse
                        + "' where latitude is not null and department_code = '82'");
            }

            assertThat(found(near).getList("items.id")).as(coarse).isEmpty();
            assertThat(placesNear()).as(coarse).isEmpty();
            assertThat(RegistryApi.total("/professionals?" + near)).isZero();
        }
    }

    private static List<String> placesNear() {
        return RegistryApi.get("/structures?territory=department:82&near=44.0,1.35&radiusM=100000")
                .getList("items.findAll { it.source == 'finess' }.id");
    }

    @Test
    void lists_come_as_files_with_headers_in_the_language_asked_for() {
        String csv = resident()
                .accept("text/csv")
                .header("Accept-Language", "en")
                .get(BASE + "/directory/professionals?bom=true")
                .asString();
        String map = resident()
                .accept("application/geo+json")
                .get(BASE + "/directory/professionals")
                .asString();
        String lines = resident()
                .accept("application/x-ndjson")
                .get(BASE + "/directory/professionals")
                .asString();

        assertThat(csv).startsWith("\uFEFFid,title,family name").contains("\r\n");
        assertThat(new JsonPath(map).getList("features")).hasSize(3);
        assertThat(lines.lines()).hasSize(3);
    }
}
