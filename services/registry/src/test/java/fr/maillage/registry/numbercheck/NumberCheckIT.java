package fr.maillage.registry.numbercheck;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.reader;
import static fr.maillage.registry.rpps.RppsFiles.rpps;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.imports.FinessFiles;
import fr.maillage.registry.rpps.RppsFiles;
import fr.maillage.registry.rpps.RppsFiles.C;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers checked over HTTP: what they are worth, and who bears them. */
@QuarkusTest
class NumberCheckIT {

    private static final String SITE = FinessFiles.number("09", 7301);

    @BeforeEach
    void somebody() {
        RegistryApi.awaitReference();
        nobody();
        load("finess-stock", FinessFiles.of("09122", 7301, 1).bytes(), "scope", "department:09");
        load(
                "rpps-activities",
                RppsFiles.empty().nurse(1, "09122", C.FAMILY, "SECRET").bytes(),
                "scope",
                "department:09");
    }

    @AfterEach
    void nobody() {
        for (String table : List.of("professional", "professional_activity", "professional_skill")) {
            RegistryDatabase.execute("delete from " + table);
        }
        RegistryDatabase.execute("delete from structure where department_code = '09'");
    }

    @Test
    void a_person_is_known_without_a_name() {
        String answer = reader().get(BASE + "/identifiers/rpps/8" + rpps(1)).asString();
        JsonPath check = new JsonPath(answer);

        assertThat(check.getString("outcome")).as(answer).isEqualTo("ALLOWED");
        assertThat(check.getList("verdicts.ruleId")).containsExactly("REG-03", "REG-01", "REG-02");
        assertThat(check.getBoolean("known")).isTrue();
        assertThat(check.getString("bearers[0].kind")).isEqualTo("PROFESSIONAL");
        assertThat(check.getString("bearers[0].code")).isEqualTo("G15:60");
        assertThat(check.getBoolean("bearers[0].active")).isTrue();
        assertThat(answer).doesNotContain("SECRET");
    }

    @Test
    void somebody_who_left_is_known_as_ended() {
        RegistryDatabase.execute("update professional set active = false, inactive_since = '2026-05-01'");

        JsonPath check = get("/identifiers/rpps/" + rpps(1));

        assertThat(check.getBoolean("bearers[0].active")).isFalse();
        assertThat(check.getString("bearers[0].endedOn")).isEqualTo("2026-05-01");
    }

    @Test
    void a_site_its_legal_entity_and_its_siret_are_known() {
        String legal = RegistryDatabase.list("select finess_legal_id from structure where id = '" + SITE + "'")
                .getFirst();
        RegistryDatabase.execute("update structure set siret = '82238051500012' where id = '" + SITE + "'");

        assertThat(get("/identifiers/finess/" + SITE).getList("bearers.kind")).containsExactly("STRUCTURE");
        assertThat(get("/identifiers/finess/" + legal).getList("bearers.kind")).containsExactly("LEGAL_ENTITY");
        assertThat(get("/identifiers/siret/82238051500012").getList("bearers.id"))
                .containsExactly(SITE);
    }

    @Test
    void what_is_no_number_is_an_answer_in_the_language_asked_for() {
        JsonPath check = reader().header("Accept-Language", "en")
                .get(BASE + "/identifiers/rpps/12")
                .jsonPath();

        assertThat(check.getString("outcome")).isEqualTo("REFUSED");
        assertThat(check.getString("verdicts[0].ruleId")).isEqualTo("REG-01");
        assertThat(check.getString("verdicts[0].message")).isEqualTo("Number \"12\"; 11 digits are expected.");
        assertThat(check.getBoolean("known")).isFalse();
    }
}
