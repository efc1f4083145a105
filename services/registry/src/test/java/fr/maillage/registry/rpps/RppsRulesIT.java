package fr.maillage.registry.rpps;

import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.rpps.RppsFiles.rpps;
import static fr.maillage.registry.rpps.RppsImports.counts;
import static fr.maillage.registry.rpps.RppsImports.issues;
import static fr.maillage.registry.rpps.RppsImports.loadPeople;
import static fr.maillage.registry.rpps.RppsImports.thirty;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.imports.FinessFiles;
import fr.maillage.registry.rpps.RppsFiles.C;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules of the directory make of its files: places, skills, professions, labels. */
@QuarkusTest
class RppsRulesIT {

    @BeforeEach
    @AfterEach
    void nobody() {
        RppsImports.nobody();
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
}
