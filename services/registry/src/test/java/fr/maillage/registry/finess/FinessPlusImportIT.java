package fr.maillage.registry.finess;

import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.imports.FinessFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** FINESS+ from upload to the same table as the historical files. */
@QuarkusTest
class FinessPlusImportIT {

    private static final String DEGREES_IN_DIRECTION =
            "'coordonneeX':'6316000','coordonneeY':'630001','directionLatitude':'43.94','directionLongitude':'2.12'";
    private static final String DEGREES_IN_COORDINATE =
            "'coordonneeX':'2.12','coordonneeY':'43.94','directionLatitude':'6316000','directionLongitude':'630001'";

    @BeforeEach
    @AfterEach
    void nothing() {
        RegistryApi.awaitReference();
        RegistryDatabase.execute("delete from structure");
    }

    private static String site(int i, String state, String coordinates) {
        return ("{'informationsGeneralesEGE':{'numFinessEge':'%s','nomEgeCourt':'CENTRE %d   ','dateOuverture':'2001-02-03'},"
                        + "'categorieentiteGeographiqueExercice':'124','etatObjet':'%s',"
                        + "'adresse':[{'usageAdresse':'02','libelleVoie':'AUTRE','cogCommune':'31555'},"
                        + "{'usageAdresse':'03','numeroVoie':'12','typeVoie':'AV  ','libelleVoie':'DES ECOLES',"
                        + "'cogCommune':'81004','codePostal':'81000','ligneAcheminement':'ALBI',"
                        + "'coordonneesGeographique':{%s}}]}")
                .formatted(FinessFiles.number(i), i, state, coordinates);
    }

    private static byte[] file(String... sites) {
        return ("{'schemaVersion':'v1.0.0','generatedAt':'2026-07-02T10:00:00Z','gcc':[{'x':[1]}],'pmej':[{"
                        + "'informationsGeneralesPMEJ':{'numFinessPm':'810000018'},'ege':[" + String.join(",", sites)
                        + "]}]}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> points() {
        return RegistryDatabase.list(
                "select concat_ws(' ', latitude, longitude, location_precision) from structure where active order by id");
    }

    @Test
    void both_arrangements_give_the_same_points_and_closed_ones_are_left_out() {
        JsonPath official = load("finess-plus", file(site(1, "A", DEGREES_IN_DIRECTION), site(2, "I", "")));
        List<String> before = points();
        JsonPath swapped = load("finess-plus", file(site(1, "A", DEGREES_IN_COORDINATE)));

        assertThat(official.getInt("counts.added")).as(official.prettify()).isEqualTo(1);
        assertThat(before).containsExactly("43.94 2.12 FINESS");
        assertThat(swapped.getInt("counts.changed")).as(swapped.prettify()).isZero();
        assertThat(points()).isEqualTo(before);
        JsonPath read = get("/structures/" + FinessFiles.number(1));
        assertThat(read.getString("name")).isEqualTo("CENTRE 1");
        assertThat(read.getString("address.streetType")).isEqualTo("AV");
        assertThat(read.getString("finessLegalId")).isEqualTo("810000018");
        assertThat(read.getString("communeCode")).isEqualTo("81004");
    }

    @Test
    void a_file_that_mixes_both_is_refused_and_says_so() {
        JsonPath job =
                load("finess-plus", file(site(1, "A", DEGREES_IN_DIRECTION), site(2, "A", DEGREES_IN_COORDINATE)));

        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("failure.detail")).as(job.prettify()).contains("1 points en degrés dans direction*");
        assertThat(points()).isEmpty();
    }

    @Test
    void rows_of_the_historical_file_are_taken_over_and_not_doubled() {
        load("finess-stock", FinessFiles.ofAlbi(1, 1).bytes());

        JsonPath job = load("finess-plus", file(site(1, "A", DEGREES_IN_DIRECTION)));

        assertThat(job.getInt("counts.changed")).as(job.prettify()).isEqualTo(1);
        assertThat(job.getInt("counts.added")).isZero();
        assertThat(points()).containsExactly("43.94 2.12 FINESS");
    }

    @Test
    void half_a_file_is_refused() {
        byte[] whole = file(site(1, "A", DEGREES_IN_DIRECTION));

        JsonPath job = load("finess-plus", Arrays.copyOf(whole, whole.length - 20));

        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(points()).isEmpty();
    }

    /** The sample that lies beside a checkout in some places; it is never part of it. */
    @Test
    void the_official_sample_is_read() throws IOException {
        Path sample = Path.of("../../../shared/data/02-finess/finessplus-structures-journalier-20260309_extrait.json");
        assumeThat(sample).exists();

        JsonPath job = load("finess-plus", Files.readAllBytes(sample));

        assertThat(job.getInt("counts.added")).as(job.prettify()).isEqualTo(1);
        assertThat(RegistryDatabase.list("select vintage from dataset where kind = 'finess-plus'"))
                .containsExactly("2026-03-09");
    }
}
