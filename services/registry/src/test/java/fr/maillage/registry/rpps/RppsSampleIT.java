package fr.maillage.registry.rpps;

import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.rpps.RppsImports.counts;
import static fr.maillage.registry.rpps.RppsImports.issues;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The official fictitious sample, line by line of its edge cases. */
@QuarkusTest
class RppsSampleIT {

    @BeforeEach
    @AfterEach
    void nobody() {
        RppsImports.nobody();
    }

    /** The fictitious sample that lies beside a checkout in some places; it is never part of it. */
    @Test
    void the_fictitious_sample_is_134_people_and_each_edge_case_is_seen() throws IOException {
        Path sample = Path.of("../../../shared/data/01-rpps/echantillons/PS_LibreAcces_Personne_activite_FICTIF.txt");
        assumeThat(sample).exists();

        JsonPath job = load("rpps-activities", Files.readAllBytes(sample));

        counts(job, Map.of("read", 137, "rejected", 0, "people", 134, "added", 136, "substitutes", 1));
        assertThat(issues(job)).contains("cedex-without-commune", "adeli-only", "foreign-address", "missing-commune");
        assertThat(get("/professionals/99000001240").getList("activities")).hasSize(3);
        assertThat(get("/professionals/99000001240").getString("derivedPracticeMode"))
                .isEqualTo("MIXED");
        assertThat(get("/professionals/99000001257").getBoolean("substitute")).isTrue();
        assertThat(get("/professionals/adeli:319900012").getString("rppsId")).isNull();
        assertThat(get("/professionals/99000001307").getString("profession.system"))
                .isEqualTo("R95");
        assertThat(get("/professionals/99000001315").getList("specialties.code"))
                .containsExactly("SM04", "SM53");
        assertThat(get("/professionals/99000001349").getString("activities[0].departmentCode"))
                .isEqualTo("978");
        assertThat(get("/professionals?q=argent").getList("items.id")).containsExactly("99000001323");
        assertThat(get("/professionals?q=Jean-No%C3%ABl%20d%27argent").getList("items.id"))
                .containsExactly("99000001323");
        assertThat(get("/professionals/99000001281").getString("activities[0].address.deliveryLine"))
                .contains("CEDEX");
        assertThat(get("/professionals/99000001281").<Object>get("activities[0].communeCode"))
                .isNull();
        assertThat(get("/professionals/99000001331").getString("activities[0].address.country.code"))
                .isEqualTo("99132");
        assertThat(get("/professionals/99000001273").<Object>get("generalPractitioner"))
                .isNull();
        assertThat(get("/professionals/99000001315").getBoolean("generalPractitioner"))
                .isTrue();
        assertThat(get("/professionals?territory=department:978").getList("items.id"))
                .containsExactly("99000001349");
        assertThat(get("/identifiers/rpps/319900012").getString("bearers[0].id"))
                .isEqualTo("adeli:319900012");
        assertThat(get("/directory/professionals?q=escande").getList("items.id"))
                .doesNotContain("99000001349");
        skillsOfTheSample(sample.resolveSibling("PS_LibreAcces_SavoirFaire_FICTIF.txt"));
    }

    private static void skillsOfTheSample(Path file) throws IOException {
        assumeThat(file).exists();

        JsonPath job = load("rpps-skills", Files.readAllBytes(file));

        counts(job, Map.of("read", 70, "rejected", 0));
        assertThat(get("/professionals/99000001315").getList("specialties.code"))
                .containsExactly("SM04", "SM53");
        assertThat(get("/professionals?q=n%C3%A9gre%20alix").getList("items.generalPractitioner"))
                .contains(true);
    }
}
