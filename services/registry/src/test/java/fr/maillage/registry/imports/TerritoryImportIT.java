package fr.maillage.registry.imports;

import static fr.maillage.registry.RegistryApi.await;
import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.total;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of territories over the geography that ships; Saint-Pierre-et-Miquelon is the guinea pig. */
@QuarkusTest
class TerritoryImportIT {

    private static final String HEADER = "code_insee;nom;type;departement;region;epci_siren;codes_postaux;population";
    private static final String MIQUELON = "97501;Miquelon-Langlade;COM;975;975;;97500;596";
    private static final String SAINT_PIERRE = "97502;Saint-Pierre;COM;975;975;;97500;5223";

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    /** Puts back what tests changed: the shipped lines of a few communes. */
    @AfterEach
    void asShipped() throws IOException {
        Set<String> touched = Set.of("01001", "31555", "75101", "81004", "97501", "97502");
        List<String> lines = new String(shipped("communes"), UTF_8)
                .lines()
                .filter(line -> line.startsWith("code_insee") || touched.contains(line.substring(0, 5)))
                .toList();
        load("communes", (String.join("\n", lines) + "\n").getBytes(UTF_8), "scope", "department:975");
    }

    private static byte[] shipped(String kind) throws IOException {
        try (InputStream in = TerritoryImportIT.class.getResourceAsStream("/reference/" + kind + ".csv")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static byte[] communes(String... lines) {
        return (HEADER + "\n" + String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"regions", "departments", "epci", "communes"})
    void the_files_that_ship_change_nothing_when_loaded_again(String kind) throws IOException {
        JsonPath job = load(kind, shipped(kind));

        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("counts.unchanged")).isEqualTo(job.getInt("counts.read"));
        assertThat(job.getInt("counts.warnings")).isZero();
    }

    @Test
    void what_a_file_says_nothing_about_stays() {
        byte[] bare = "code_insee;nom;departement;region\n31555;Toulouse-la-Rose;31;76\n75101;Paris 1er;75;11\n"
                .getBytes(UTF_8);

        JsonPath job = load("communes", bare, "scope", "commune:31555");

        assertThat(job.getInt("counts.changed")).isEqualTo(2);
        JsonPath toulouse = get("/territories/commune/31555");
        assertThat(toulouse.getString("name")).isEqualTo("Toulouse-la-Rose");
        assertThat(toulouse.getString("source")).isEqualTo("official");
        assertThat(toulouse.getInt("population")).isGreaterThan(400_000);
        assertThat(toulouse.getString("epci.code")).isEqualTo("243100518");
        assertThat(toulouse.getList("postcodes")).contains("31000");
        assertThat(toulouse.getString("location.precision")).isEqualTo("COMMUNE");
        JsonPath paris = get("/territories/commune/75101");
        assertThat(paris.getString("kind.code")).isEqualTo("arrondissement-municipal");
        assertThat(paris.getString("parentCommune.code")).isEqualTo("75056");
        assertThat(paris.getString("epci.code")).isEqualTo("200054781");
    }

    @Test
    void half_of_a_scope_waits_then_is_ended_then_comes_back() {
        JsonPath waiting = load("communes", communes(SAINT_PIERRE), "scope", "department:975");
        assertThat(waiting.getString("state")).isEqualTo("WAITING_RELEASE");
        assertThat(get("/territories/commune/97501").getBoolean("active")).isTrue();

        String location = "/api/registry/v1/imports/" + waiting.getString("id");
        operator().post(location + "/release");
        assertThat(await(location).getString("state")).isEqualTo("SUCCEEDED");

        assertThat(get("/territories/commune/97501").getBoolean("active")).isFalse();
        assertThat(get("/territories/commune/97501").getString("inactiveSince")).isNotNull();
        assertThat(total("/territories?level=commune&within=department:975")).isEqualTo(1);
        assertThat(total("/territories?level=commune&within=department:975&active=any"))
                .isEqualTo(2);

        JsonPath whole = load("communes", communes(MIQUELON, SAINT_PIERRE), "scope", "department:975");
        assertThat(whole.getInt("counts.changed")).isBetween(1, 2);
        assertThat(get("/territories/commune/97501").getString("inactiveSince")).isNull();
    }

    @Test
    void codes_that_nobody_knows_are_kept_with_a_warning() {
        byte[] file = communes("97501;Miquelon-Langlade;COM;975;975;213105554;97500;596", SAINT_PIERRE);

        JsonPath job = load("communes", file, "scope", "department:975");

        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(operator()
                        .get("/api/registry/v1/imports/" + job.getString("id") + "/errors")
                        .jsonPath()
                        .getList("items.code"))
                .containsExactly("unknown-epci");
    }

    @Test
    void structures_follow_their_commune_to_another_epci() {
        String id = FinessFiles.number("81", 9000);
        load("finess-stock", FinessFiles.of("81004", 9000, 1).bytes(), "scope", "commune:81099");
        String line = "81004;Albi;COM;81;76;%s;81000;49024";

        load("communes", communes(line.formatted("243100518")), "scope", "commune:81004");

        assertThat(get("/structures/" + id).getString("epciCode")).isEqualTo("243100518");
        load("communes", communes(line.formatted("248100737")), "scope", "commune:81004");
        assertThat(get("/structures/" + id).getString("epciCode")).isEqualTo("248100737");
        RegistryDatabase.execute("delete from structure where id = '%s'".formatted(id));
    }

    @Test
    void a_better_point_replaces_the_mean_of_an_epci_and_is_not_lost_to_a_file_without() {
        byte[] pointed =
                "code_insee;nom;departement;region;lat;lon\n01001;L'Abergement-Clémenciat;01;84;46.15359;4.92582\n"
                        .getBytes(UTF_8);

        load("communes", pointed, "scope", "commune:01001");

        JsonPath commune = get("/territories/commune/01001");
        assertThat(commune.getString("location.precision")).isEqualTo("COMMUNE");
        assertThat(commune.getDouble("location.lat")).isEqualTo(46.15359);
        load(
                "communes",
                communes("01001;L'Abergement-Clémenciat;COM;01;84;200069193;01400;860"),
                "scope",
                "commune:01001");
        assertThat(get("/territories/commune/01001").getDouble("location.lon")).isEqualTo(4.92582);
    }
}
