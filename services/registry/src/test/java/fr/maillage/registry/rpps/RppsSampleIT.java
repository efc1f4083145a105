package fr.maillage.registry.rpps;

import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.rpps.RppsImports.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        RegistryDatabase.execute("delete from structure where id = '310021373'");
    }

    /** The fictitious sample that lies beside a checkout in some places; it is never part of it. */
    @Test
    void the_fictitious_sample_is_134_people_and_each_edge_case_is_seen() throws IOException {
        Path sample = Path.of("../../../shared/data/01-rpps/echantillons/PS_LibreAcces_Personne_activite_FICTIF.txt");
        assumeThat(sample).exists();

        JsonPath job = load("rpps-activities", Files.readAllBytes(sample));

        counts(
                job,
                Map.of(
                        "read",
                        137,
                        "accepted",
                        137,
                        "rejected",
                        0,
                        "people",
                        134,
                        "added",
                        136,
                        "substitutes",
                        1,
                        "withoutAddress",
                        2,
                        "errors",
                        0));
        assertThat(RegistryApi.total("/professionals")).isEqualTo(134);
        reported(job);
        generalPractitioners();
        places();
        identities();
        skillsOfTheSample(sample.resolveSibling("PS_LibreAcces_SavoirFaire_FICTIF.txt"));
        siteThatFinessDoesNotList(sample);
    }

    /** What the answer alone would not explain is in the job's report, by line, in both languages. */
    private static void reported(JsonPath job) {
        assertThat(toldButSites(job, "fr"))
                .containsExactly(
                        "131 cedex-without-commune 31059 TOULOUSE CEDEX 9 Adresse CEDEX sans code commune : un code postal CEDEX n'est pas un lieu ; activité gardée.",
                        "132 adeli-only adeli:319900012 Personne connue par son seul numéro ADELI, qui n'est plus attribué ; gardée.",
                        "132 missing-commune 31000 Adresse sans code commune ; activité gardée, hors des filtres par territoire sauf si FINESS la place.",
                        "137 foreign-address 99132 Adresse hors de France ; activité gardée, hors des filtres par territoire.");
        assertThat(toldButSites(job, "en")).hasSize(4).noneMatch(line -> line.contains("gardée"));
    }

    private static List<String> told(JsonPath job, String language) {
        List<Map<String, Object>> issues = operator()
                .header("Accept-Language", language)
                .get(RegistryApi.BASE + "/imports/" + job.getString("id") + "/errors?limit=200")
                .jsonPath()
                .getList("items");
        return issues.stream()
                .map(issue -> "%s %s %s %s"
                        .formatted(issue.get("line"), issue.get("code"), issue.get("value"), issue.get("message")))
                .toList();
    }

    /** Whether sites are known at all depends on what else was loaded. */
    private static List<String> toldButSites(JsonPath job, String language) {
        return told(job, language).stream()
                .filter(line -> !line.contains(" unknown-site "))
                .toList();
    }

    private static JsonPath person(String id) {
        return get("/professionals/" + id);
    }

    private static void generalPractitioners() {
        JsonPath threeSites = person("99000001240");
        assertThat(threeSites.getList("activities.communeName"))
                .containsExactlyInAnyOrder("Saint-Chély-d'Aubrac", "Argelès-Gazost", "Bordères-sur-l'Échez");
        assertThat(threeSites.getString("derivedPracticeMode")).isEqualTo("MIXED");
        JsonPath substitute = person("99000001257");
        assertThat(substitute.getBoolean("substitute")).isTrue();
        assertThat(substitute.<Object>get("activities[0].address")).isNull();
        assertThat(substitute.<Object>get("activities[0].location")).isNull();
        assertThat(substitute.getString("activities[0].kind.labelEn")).isEqualTo("Care as a substitute");
        JsonPath twoSkills = person("99000001315");
        assertThat(twoSkills.getList("specialties.code")).containsExactly("SM04", "SM53");
        assertThat(twoSkills.getList("specialties.label"))
                .containsExactly("Cardiologie et maladies vasculaires", "Spécialiste en Médecine Générale");
        assertThat(twoSkills.getList("specialties.labelEn"))
                .containsExactly("Cardiology and vascular diseases", "Specialist in general practice");
        assertThat(twoSkills.getList("activities")).hasSize(1);
        assertThat(twoSkills.getBoolean("generalPractitioner")).isTrue();
        assertThat(person("99000001273").<Object>get("generalPractitioner")).isNull();
        assertThat(person("99000001265").getString("activities[0].sector.label"))
                .isEqualTo("Permanence des soins ambulatoires hors cabinet");
    }

    private static void places() {
        JsonPath cedex = person("99000001281");
        assertThat(cedex.getString("activities[0].address.deliveryLine")).isEqualTo("31059 TOULOUSE CEDEX 9");
        assertThat(cedex.<Object>get("activities[0].communeCode")).isNull();
        assertThat(cedex.getString("activities[0].technicalStructureId")).isEqualTo("R10999999999");
        assertThat(cedex.getString("quality.reasons[0].label"))
                .isEqualTo("Aucune adresse d'exercice dans une commune connue");
        JsonPath abroad = person("99000001331");
        assertThat(abroad.getString("activities[0].address.country.code")).isEqualTo("99132");
        assertThat(abroad.getString("activities[0].address.country.label")).isEqualTo("Royaume-uni");
        JsonPath saintMartin = person("99000001349");
        assertThat(saintMartin.getString("activities[0].communeName")).isEqualTo("Saint-Martin");
        assertThat(saintMartin.getString("activities[0].departmentCode")).isEqualTo("978");
        assertThat(get("/professionals?territory=department:978").getList("items.id"))
                .containsExactly("99000001349");
        assertThat(get("/directory/professionals?q=escande").getList("items.id"))
                .doesNotContain("99000001349");
    }

    private static void identities() {
        JsonPath adeli = person("adeli:319900012");
        assertThat(adeli.getString("rppsId")).isNull();
        assertThat(adeli.getList("quality.reasons.labelEn")).contains("Legacy ADELI number without RPPS");
        assertThat(get("/identifiers/rpps/319900012").getString("bearers[0].id"))
                .isEqualTo("adeli:319900012");
        JsonPath psychologist = person("99000001307");
        assertThat(psychologist.getString("profession.system")).isEqualTo("R95");
        assertThat(psychologist.getString("profession.label")).isEqualTo("Psychologue");
        assertThat(psychologist.getString("profession.labelEn")).isEqualTo("Psychologist");
        assertThat(get("/professionals?q=argent").getList("items.id")).containsExactly("99000001323");
        assertThat(get("/professionals?q=Jean-No%C3%ABl%20d%27argent").getList("items.id"))
                .containsExactly("99000001323");
    }

    /** Told only where FINESS is loaded: else no site would be known. */
    private static void siteThatFinessDoesNotList(Path sample) throws IOException {
        RegistryDatabase.execute("insert into structure (id, finess_site_id, name, search_name, source)"
                + " values ('310021373', '310021373', 'Ailleurs', 'ailleurs', 'finess')");

        JsonPath again = load("rpps-activities", Files.readAllBytes(sample));

        counts(again, Map.of("read", 137, "added", 0, "removed", 0));
        assertThat(told(again, "fr"))
                .anyMatch(line -> line.startsWith("125 unknown-site 650006547 Site FINESS inconnu du registre"));
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
