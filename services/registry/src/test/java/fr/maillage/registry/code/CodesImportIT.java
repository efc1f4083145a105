package fr.maillage.registry.code;

import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.RegistryApi.upload;
import static fr.maillage.registry.RegistryDatabase.execute;
import static fr.maillage.registry.RegistryDatabase.list;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A nomenclature of its own file; the system of roles, which nothing else fills in these tests. */
@QuarkusTest
class CodesImportIT {

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    @AfterEach
    void asBefore() {
        execute("delete from code where system = 'rpps-role'");
    }

    private static JsonPath loaded(String text, String... form) {
        JsonPath job = load("codes", text.getBytes(UTF_8), form);
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        return job;
    }

    private static String label(String code) {
        return get("/codes/rpps-role").getString("items.find { it.code == '%s' }.label".formatted(code));
    }

    @Test
    void labels_of_the_file_win_over_learnt_ones_then_and_later() {
        execute("insert into code (system, code, label_fr, source) values ('rpps-role', 'FON-1', 'Appris', 'learnt')");

        JsonPath job = loaded("code;libelle\nFON-1;Titulaire du cabinet\nFON-2;Associé\n", "system", "rpps-role");

        assertThat(job.getInt("counts.added")).isEqualTo(1);
        assertThat(job.getInt("counts.changed")).isEqualTo(1);
        assertThat(label("FON-1")).isEqualTo("Titulaire du cabinet");
        execute("update code set label_fr = 'Autre', source = 'learnt' where system = 'rpps-role' and code = 'FON-1'");
        assertThat(list("select label_fr || ' ' || source from code where system = 'rpps-role' and code = 'FON-1'"))
                .containsExactly("Titulaire du cabinet file");
    }

    @Test
    void a_column_names_the_system_and_validity_is_kept() {
        loaded("system;code;label;valid_from;valid_to\nrpps-role;FON-3;Gérant;2020-01-01;2024-12-31\n");

        assertThat(label("FON-3")).isEqualTo("Gérant");
        assertThat(list("select valid_to from code where system = 'rpps-role' and code = 'FON-3'"))
                .containsExactly("2024-12-31");
    }

    @Test
    void a_system_that_nobody_knows_is_refused() {
        byte[] file = "code;libelle\nX;Y\n".getBytes(UTF_8);

        problem(upload("codes", file, "system", "nope"), 400, "import-form-field");
        JsonPath none = load("codes", file);
        assertThat(none.getString("state")).isEqualTo("FAILED");
        assertThat(none.getString("failure.code")).isEqualTo("import-too-many-rejected");
    }
}
