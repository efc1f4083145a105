package fr.maillage.registry.rpps;

import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.upload;
import static fr.maillage.registry.rpps.RppsFiles.rpps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.imports.FinessFiles;
import fr.maillage.registry.rpps.RppsFiles.C;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The activities and skills files, from upload to table. */
@QuarkusTest
class RppsImportIT {

    private static final String VERSIONS = "select coalesce(sum(v), 0) from (select sum(version) v from professional"
            + " union all select sum(version) from professional_activity"
            + " union all select sum(version) from professional_skill) x";

    @BeforeEach
    @AfterEach
    void nobody() {
        RegistryApi.awaitReference();
        for (String table : List.of("professional", "professional_activity", "professional_skill")) {
            RegistryDatabase.execute("delete from " + table);
        }
    }

    private static JsonPath loadPeople(RppsFiles file, String... form) {
        return load("rpps-activities", file.bytes(), form);
    }

    private static RppsFiles thirty(int first) {
        RppsFiles file = RppsFiles.empty();
        for (int i = first; i < first + 30; i++) {
            file.physician(i, "81004", i % 2 == 0 ? "SM54" : "SM04");
        }
        return file;
    }

    private static void counts(JsonPath job, Map<String, Integer> expected) {
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        expected.forEach((name, value) ->
                assertThat(job.getInt("counts." + name)).as(name).isEqualTo(value));
    }

    private static List<String> issues(JsonPath job) {
        return operator()
                .get(RegistryApi.BASE + "/imports/" + job.getString("id") + "/errors?limit=200")
                .jsonPath()
                .getList("items.code", String.class);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        counts(loadPeople(thirty(100)), Map.of("read", 30, "people", 30, "added", 30, "changed", 0, "removed", 0));
        long before = RegistryDatabase.number(VERSIONS);

        JsonPath again = loadPeople(thirty(100));

        counts(again, Map.of("added", 0, "changed", 0, "removed", 0, "unchanged", 30));
        assertThat(RegistryDatabase.number(VERSIONS)).isEqualTo(before).isEqualTo(90);
    }

    @Test
    void one_change_touches_one_row() {
        loadPeople(thirty(100));
        long before = RegistryDatabase.number(VERSIONS);

        RppsFiles next = RppsFiles.empty().physician(100, "81004", "SM54", C.STREET, "AUTRE RUE");
        for (int i = 101; i < 130; i++) {
            next.physician(i, "81004", i % 2 == 0 ? "SM54" : "SM04");
        }

        counts(loadPeople(next), Map.of("changed", 1, "unchanged", 29));
        assertThat(RegistryDatabase.number(VERSIONS)).isEqualTo(before + 1);
    }

    @Test
    void who_vanishes_is_ended_and_who_comes_back_is_active_again() {
        loadPeople(thirty(100));

        counts(loadPeople(thirty(101), "vintage", "2026-10-01"), Map.of("removed", 1, "added", 1));
        JsonPath gone = get("/professionals/" + rpps(100) + "?expand=pastActivities");
        counts(loadPeople(thirty(100)), Map.of("removed", 1, "added", 0, "changed", 1));

        assertThat(gone.getBoolean("active")).isFalse();
        assertThat(gone.getString("inactiveSince")).isEqualTo("2026-10-01");
        assertThat(gone.getList("activities")).isEmpty();
        assertThat(gone.getString("pastActivities[0].endedOn")).isEqualTo("2026-10-01");
        assertThat(get("/professionals/" + rpps(100)).getBoolean("active")).isTrue();
        assertThat(get("/professionals/" + rpps(130)).getBoolean("active")).isFalse();
    }

    @Test
    void a_move_ends_one_place_and_begins_another() {
        loadPeople(thirty(100));
        RppsFiles moved = RppsFiles.empty().physician(100, "35238", "SM54", C.TECHNICAL, "R-NEW");
        for (int i = 101; i < 130; i++) {
            moved.physician(i, "81004", i % 2 == 0 ? "SM54" : "SM04");
        }

        counts(loadPeople(moved), Map.of("added", 1, "removed", 1, "people", 30));

        JsonPath person = get("/professionals/" + rpps(100) + "?expand=pastActivities");
        assertThat(person.getBoolean("active")).isTrue();
        assertThat(person.getString("activities[0].communeCode")).isEqualTo("35238");
        assertThat(person.getString("pastActivities[0].communeCode")).isEqualTo("81004");
    }

    @Test
    void most_of_a_file_gone_waits_for_a_person() {
        loadPeople(thirty(100));

        JsonPath job = loadPeople(RppsFiles.empty().physician(100, "81004", "SM54"));

        assertThat(job.getString("state")).isEqualTo("WAITING_RELEASE");
        assertThat(get("/professionals/" + rpps(120)).getBoolean("active")).isTrue();
        operator().post(RegistryApi.BASE + "/imports/" + job.getString("id") + "/cancel");
    }

    @Test
    void demonstration_people_are_never_ended_by_a_real_file() {
        loadPeople(thirty(100));
        RegistryDatabase.execute("update professional_activity set source = 'demo'");
        RegistryDatabase.execute("update professional set source = 'demo'");

        counts(loadPeople(thirty(500)), Map.of("removed", 0, "added", 30));

        assertThat(RegistryDatabase.number("select count(*) from professional where active"))
                .isEqualTo(60);
    }

    @Test
    void an_activity_has_the_point_and_the_commune_of_its_finess_site_but_a_substitute_is_nowhere() {
        String site = FinessFiles.number("82", 7001);
        load("finess-stock", FinessFiles.of("82121", 7001, 1).bytes(), "scope", "department:82");
        loadPeople(RppsFiles.empty()
                .nurse(1, "82121", C.SITE, site)
                .nurse(2, "", C.SITE, site, C.POSTCODE, "82000")
                .nurse(3, "82121", C.SITE, site, C.KIND, "GENR02")
                .nurse(4, "82121", C.SITE, FinessFiles.number("82", 7009)));

        assertThat(get("/professionals/" + rpps(1)).getString("activities[0].location.precision"))
                .isEqualTo("FINESS");
        assertThat(get("/professionals/" + rpps(1)).getString("activities[0].structureId"))
                .isEqualTo(site);
        assertThat(get("/professionals/" + rpps(2)).getString("activities[0].communeCode"))
                .isEqualTo("82121");
        assertThat(get("/professionals/" + rpps(3)).getBoolean("substitute")).isTrue();
        assertThat(get("/professionals/" + rpps(3)).<Object>get("activities[0].location"))
                .isNull();
        assertThat(get("/professionals/" + rpps(4)).getString("activities[0].finessSiteId"))
                .isEqualTo(FinessFiles.number("82", 7009));
        assertThat(get("/professionals/" + rpps(4)).<Object>get("activities[0].structureId"))
                .isNull();
        RegistryDatabase.execute("delete from structure where department_code = '82'");
    }

    @Test
    void skills_of_the_second_file_make_a_general_practitioner() {
        loadPeople(RppsFiles.empty().physician(1, "81004", "").physician(2, "81004", "SM04"));
        Object before = get("/professionals/" + rpps(1)).get("generalPractitioner");

        JsonPath job = load(
                "rpps-skills",
                RppsFiles.skills(rpps(1), "10", "S", "SM53", rpps(2), "10", "S", "SM04", rpps(9), "10", "S", "SM04"));

        counts(job, Map.of("read", 3, "added", 3));
        assertThat(issues(job)).containsExactly("unknown-professional");
        assertThat(before).isNull();
        assertThat(get("/professionals/" + rpps(1)).getBoolean("generalPractitioner"))
                .isTrue();
        assertThat(get("/professionals/" + rpps(2)).getList("specialties.code")).containsExactly("SM04");
        assertThat(get("/professionals/" + rpps(2)).getBoolean("generalPractitioner"))
                .isFalse();
        counts(
                loadPeople(RppsFiles.empty().physician(1, "81004", "").physician(2, "81004", "SM04")),
                Map.of("unchanged", 2));
        assertThat(get("/professionals/" + rpps(1)).getBoolean("generalPractitioner"))
                .isTrue();
    }

    @Test
    void a_skill_that_is_no_longer_told_ends() {
        loadPeople(thirty(100));
        RppsFiles next = RppsFiles.empty().physician(100, "81004", "");
        for (int i = 101; i < 130; i++) {
            next.physician(i, "81004", i % 2 == 0 ? "SM54" : "SM04");
        }

        loadPeople(next);

        assertThat(get("/professionals/" + rpps(100)).getList("specialties")).isEmpty();
        assertThat(get("/professionals/" + rpps(100)).<Object>get("generalPractitioner"))
                .isNull();
        assertThat(RegistryDatabase.number("select count(*) from professional_skill where not active"))
                .isEqualTo(1);
    }

    @Test
    void the_version_of_52_columns_keeps_the_kinds_that_are_known() {
        RppsFiles file = thirty(100).nurse(1, "81004", C.ROLE, "FON-01");
        loadPeople(file);

        JsonPath old = load("rpps-activities", file.text(52).getBytes(StandardCharsets.UTF_8));

        counts(old, Map.of("changed", 0, "unchanged", 31, "warnings", 2));
    }

    @Test
    void a_person_of_two_professions_has_one_main_one_whatever_the_order() {
        RppsFiles file = RppsFiles.empty()
                .nurse(1, "81004", C.PROFESSION, "60")
                .nurse(1, "81004", C.PROFESSION, "50", C.PROFESSION_LABEL, "Sage-Femme");

        JsonPath job = loadPeople(file);
        JsonPath person = get("/professionals/" + rpps(1));
        counts(load("rpps-activities", file.reversed().getBytes(StandardCharsets.UTF_8)), Map.of("unchanged", 2));

        assertThat(issues(job)).containsExactly("several-professions");
        assertThat(person.getString("profession.code")).isEqualTo("50");
        assertThat(person.getList("activities.profession.code")).containsExactlyInAnyOrder("50", "60");
    }

    @Test
    void labels_are_learnt_and_a_code_without_label_says_so() {
        loadPeople(RppsFiles.empty()
                .physician(1, "81004", "SM99")
                .nurse(2, "81004", C.SECTOR, "SA99")
                .nurse(3, "", C.COUNTRY, "99132", C.COUNTRY_LABEL, "Royaume-uni", C.POSTCODE, "GL"));

        assertThat(get("/professionals/" + rpps(1)).getString("specialties[0].label"))
                .isEqualTo("Libellé SM99");
        JsonPath nurse = get("/professionals/" + rpps(2));
        assertThat(nurse.getString("activities[0].sector.code")).isEqualTo("SA99");
        assertThat(nurse.getString("activities[0].sector.label")).isNull();
        assertThat(get("/professionals/" + rpps(3)).getString("activities[0].address.country.label"))
                .isEqualTo("Royaume-uni");
        RegistryDatabase.execute("delete from code where code in ('SM99', 'SA99')");
    }

    @Test
    void bytes_of_another_encoding_and_another_extraction_are_refused() {
        byte[] latin = thirty(100).text().getBytes(StandardCharsets.ISO_8859_1);
        byte[] restricted = ("Identification nationale PP|Date de naissance|\n8" + rpps(1) + "|1970-01-01|\n")
                .getBytes(StandardCharsets.UTF_8);

        RegistryApi.problem(upload("rpps-activities", latin), 422, "import-wrong-encoding");
        RegistryApi.problem(upload("rpps-activities", restricted), 422, "import-wrong-kind");
        RegistryApi.problem(
                upload("rpps-activities", RppsFiles.skills(rpps(1), "10", "S", "SM54")), 422, "import-wrong-kind");
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
