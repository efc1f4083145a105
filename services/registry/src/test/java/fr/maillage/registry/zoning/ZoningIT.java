package fr.maillage.registry.zoning;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.RegistryApi.reader;
import static fr.maillage.registry.RegistryApi.upload;
import static fr.maillage.registry.RegistryDatabase.execute;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions of the zoning of Saint-Pierre-et-Miquelon, which no real act speaks of here. */
@QuarkusTest
class ZoningIT {

    private static final String FILE =
            "code_insee;codes_postaux;nom_commune;zonage_mg\n97501;97500;Miquelon;%s\n97502;97500;Saint-Pierre;%s\n";

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    @AfterEach
    void asBefore() {
        execute("delete from zoning");
        execute("delete from territory where level = 'tvs'");
        execute("update territory set tvs_code = null where tvs_code is not null");
    }

    private static JsonPath version(String from, String act, String miquelon, String saintPierre) {
        JsonPath job = load(
                "zoning",
                FILE.formatted(miquelon, saintPierre).getBytes(UTF_8),
                "profession",
                "10",
                "act",
                act,
                "validFrom",
                from,
                "scope",
                "department:975");
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        return job;
    }

    private static String zone(String commune, String at) {
        return get("/territories/commune/%s/zoning?at=%s".formatted(commune, at))
                .getString("items[0].zone.code");
    }

    @Test
    void a_version_answers_for_its_time_and_names_its_act() {
        version("2022-03-01", "Acte 2022", "1_ZIP", "3_HZ");
        version("2025-07-01", "Acte 2025", "2_ZAC", "N/A - résultat non disponible");

        assertThat(get("/territories/commune/97501/zoning?at=2022-02-28").getList("items"))
                .isEmpty();
        assertThat(zone("97501", "2022-03-01")).isEqualTo("ZIP");
        assertThat(zone("97502", "2025-06-30")).isEqualTo("OUTSIDE");
        JsonPath now = get("/territories/commune/97502/zoning");
        assertThat(now.getString("items[0].zone.code")).isEqualTo("UNKNOWN");
        assertThat(now.getString("items[0].outcome")).isEqualTo("INSUFFICIENT_DATA");
        assertThat(now.getString("items[0].act")).isEqualTo("Acte 2025");
        assertThat(now.getString("items[0].profession.code")).isEqualTo("G15:10");
        assertThat(now.getString("items[0].profession.label")).isEqualTo("Médecin");
        assertThat(now.getString("items[0].basis")).isEqualTo("commune:97502");
    }

    @Test
    void loading_a_version_again_corrects_it_and_no_other() {
        version("2022-03-01", "Acte 2022", "1_ZIP", "3_HZ");
        version("2025-07-01", "Acte 2025", "2_ZAC", "2_ZAC");

        JsonPath again = version("2025-07-01", "Acte 2025", "4_ZAR", "2_ZAC");

        assertThat(again.getInt("counts.changed")).isEqualTo(1);
        assertThat(again.getInt("counts.unchanged")).isEqualTo(1);
        assertThat(zone("97501", "2026-01-01")).isEqualTo("ZAR");
        assertThat(zone("97501", "2024-01-01")).isEqualTo("ZIP");
    }

    @Test
    void a_commune_without_a_line_has_the_zone_of_its_health_life_territory() {
        load(
                "tvs",
                "code_insee;code_tvs;nom_tvs\n97501;TESTZ;Îles\n97502;TESTZ;Îles\n".getBytes(UTF_8),
                "scope",
                "department:975");
        byte[] file = "code_tvs;zonage\nTESTZ;ZIP\n".getBytes(UTF_8);

        load("zoning", file, "profession", "G15:60", "act", "Acte infirmier", "validFrom", "2024-01-01");

        JsonPath zoning = get("/territories/commune/97502/zoning?at=2024-01-01");
        assertThat(zoning.getString("items[0].profession.code")).isEqualTo("G15:60");
        assertThat(zoning.getString("items[0].zone.code")).isEqualTo("ZIP");
        assertThat(zoning.getString("items[0].basis")).isEqualTo("tvs:TESTZ");
    }

    @Test
    void what_the_form_must_say_is_asked_for() {
        byte[] file = FILE.formatted("1_ZIP", "1_ZIP").getBytes(UTF_8);

        JsonPath missing = problem(upload("zoning", file), 400, "import-form-field");
        assertThat(missing.getList("violations.pointer"))
                .containsExactly("form:profession", "form:act", "form:validFrom");
        problem(
                upload("zoning", file, "profession", "93", "act", "a", "validFrom", "2024-01-01"),
                400,
                "import-form-field");
        problem(
                upload("zoning", file, "profession", "10", "act", "a", "validFrom", "2024-02-31"),
                400,
                "import-form-field");
        JsonPath foreign = problem(
                upload("communes", "code_insee;nom;departement;region\n".getBytes(UTF_8), "act", "a"),
                400,
                "import-form-field");
        assertThat(foreign.getString("violations[0].pointer")).isEqualTo("form:act");
        problem(reader().get(BASE + "/territories/commune/97501/zoning?at=hier"), 400, "invalid-parameter");
        problem(reader().get(BASE + "/territories/commune/00000/zoning"), 404, "territory-not-found");
    }
}
