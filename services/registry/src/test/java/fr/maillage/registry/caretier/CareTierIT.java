package fr.maillage.registry.caretier;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.rpps.RppsFiles.rpps;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.caretier.domain.CareTier;
import fr.maillage.registry.caretier.domain.TierList;
import fr.maillage.registry.caretier.store.ShippedTiers;
import fr.maillage.registry.rpps.RppsFiles;
import fr.maillage.registry.rpps.RppsFiles.C;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of tiers that holds for whoever is asking (REG-11). */
@QuarkusTest
class CareTierIT {

    private static final String PATH = BASE + "/care-tiers";
    private static final String AMIENS = "248000531";
    private static final String RENNES = "243500139";

    private final ShippedTiers shipped;

    CareTierIT(ShippedTiers shipped) {
        this.shipped = shipped;
    }

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    private static RequestSpecification as(String role, String organization) {
        return given().auth()
                .oauth2(Tokens.of(role + "-" + organization, "registry", "registry:read", "registry:write")
                        .roles(role)
                        .organizations(organization)
                        .signed());
    }

    @ParameterizedTest
    @CsvSource({
        "G15,91,'',SECOND_RECOURSE",
        "G15,40,'',FIRST_RECOURSE",
        "G15,21,'',NONE",
        "G15,60,'',FIRST_RECOURSE",
        "G15,70,'',FIRST_RECOURSE",
        "G15,10,SM54,FIRST_RECOURSE",
        "G15,10,SM20,SECOND_RECOURSE",
        "G15,10,SM87,SECOND_RECOURSE",
        "G15,10,SM85,SECOND_RECOURSE",
        "G15,10,SM04,NONE",
        "G15,50,'',SECOND_RECOURSE",
        "G15,92,'',SECOND_RECOURSE",
        "R95,93,'',NONE"
    })
    void the_shipped_list_is_that_of_rennes(String system, String code, String specialty, CareTier tier) {
        TierList list = shipped.list();

        assertThat(list.tiers().tierOf(system, code, List.of(specialty))).isEqualTo(tier);
        assertThat(list.tiers().breaches()).isEmpty();
    }

    @Test
    void who_wrote_no_list_has_the_shipped_one_and_so_has_who_acts_for_nobody() {
        for (RequestSpecification caller : List.of(as("elected", "243300316"), operator())) {
            JsonPath list = caller.get(PATH).jsonPath();

            assertThat(list.getBoolean("shipped")).isTrue();
            assertThat(list.getString("asOf")).isEqualTo("2023-01-01");
            assertThat(list.getString("rules.find { it.professionCode == '93' }.coverage"))
                    .isEqualTo("PARTIAL");
        }
    }

    @Test
    @Tag("AZ-03")
    void amiens_adds_pharmacists_and_nobody_else_sees_it() {
        Response before = as("health-officer", AMIENS).get(PATH);
        List<Map<String, Object>> rules = new ArrayList<>(before.jsonPath().getList("rules"));
        rules.add(Map.of("professionSystem", "G15", "professionCode", "21", "tier", "FIRST_RECOURSE"));
        Map<String, Object> body = Map.of("source", "Amiens", "asOf", "2026-01-01", "rules", rules);

        problem(write("health-officer", null, body), 428, "precondition-required");
        problem(write("planner", before.header("ETag"), body), 403, "forbidden");
        Response written = write("health-officer", before.header("ETag"), body);

        assertThat(written.statusCode()).as(written.asString()).isEqualTo(200);
        assertThat(written.header("ETag")).isNotEqualTo(before.header("ETag"));
        JsonPath amiens = as("elected", AMIENS).get(PATH).jsonPath();
        assertThat(amiens.getBoolean("shipped")).isFalse();
        assertThat(amiens.getString("rules.find { it.professionCode == '21' }.tier"))
                .isEqualTo("FIRST_RECOURSE");
        JsonPath rennes = as("health-officer", RENNES).get(PATH).jsonPath();
        assertThat(rennes.getBoolean("shipped")).isTrue();
        assertThat(rennes.getList("rules.professionCode")).doesNotContain("21");
        pharmacistsAreFoundByAmiensAlone();
        problem(write("health-officer", before.header("ETag"), body), 412, "stale-version");
        rules.add(Map.of("professionSystem", "G15", "professionCode", "21", "tier", "NONE"));
        JsonPath twice = problem(
                write(
                        "health-officer",
                        written.header("ETag"),
                        Map.of("source", "Amiens", "asOf", "2026-01-01", "rules", rules)),
                422,
                "care-tiers-refused");
        assertThat(twice.getString("violations[0].ruleId")).isEqualTo("REG-11");
    }

    /** One physician, one who is a gynaecologist too, one pharmacist; in the Tarn-et-Garonne. */
    private static void pharmacistsAreFoundByAmiensAlone() {
        RegistryApi.load(
                "rpps-activities",
                RppsFiles.empty()
                        .physician(971, "82121", "SM54")
                        .physician(972, "82121", "SM20")
                        .physician(973, "82121", "SM54")
                        .nurse(974, "82121", C.PROFESSION, "21")
                        .bytes());
        RegistryDatabase.execute("""
                insert into professional_skill (professional_id, origin, profession_system, profession_code, type_code, skill_code, source)
                select professional_id, origin, profession_system, profession_code, type_code, 'SM20', source
                  from professional_skill where professional_id = '%s'""".formatted(rpps(973)));
        try {
            assertThat(found(AMIENS, "FIRST_RECOURSE")).containsExactly(rpps(971), rpps(973), rpps(974));
            assertThat(found(RENNES, "FIRST_RECOURSE")).containsExactly(rpps(971), rpps(973));
            assertThat(found(RENNES, "SECOND_RECOURSE")).containsExactly(rpps(972));
        } finally {
            for (String table : List.of("professional", "professional_activity", "professional_skill")) {
                RegistryDatabase.execute("delete from " + table);
            }
        }
    }

    private static List<String> found(String organization, String tier) {
        String query = "/professionals?territory=department:82&sort=id&careTier=" + tier;
        List<String> found =
                as("planner", organization).get(BASE + query).jsonPath().getList("items.id");
        assertThat(as("planner", organization)
                        .get(BASE + query.replace("sort=id", "sort=name&total=exact"))
                        .jsonPath()
                        .getInt("page.total"))
                .isEqualTo(found.size());
        return found;
    }

    private static Response write(String role, @org.jspecify.annotations.Nullable String tag, Map<String, ?> body) {
        RequestSpecification request =
                as(role, AMIENS).contentType("application/json").body(body);
        return (tag == null ? request : request.header("If-Match", tag)).put(PATH);
    }
}
