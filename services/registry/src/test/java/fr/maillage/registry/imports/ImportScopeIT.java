package fr.maillage.registry.imports;

import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.total;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where an absence means that something ended, and whose rows a file may end. */
@QuarkusTest
class ImportScopeIT {

    private static final String TULLE = "19272";
    private static final String BRIVE = "19031";

    @BeforeEach
    void twentyInTulleAndTwentyInBrive() {
        RegistryApi.awaitReference();
        RegistryDatabase.execute("delete from structure where department_code = '19'");
        load("finess-stock", FinessFiles.of(TULLE, 1, 20).bytes(), "scope", "department:19");
        load("finess-stock", FinessFiles.of(BRIVE, 101, 20).bytes(), "scope", "commune:" + BRIVE);
        assertThat(total("/structures?territory=department:19")).isEqualTo(40);
    }

    @AfterEach
    void nothingLeft() {
        RegistryDatabase.execute("delete from structure where department_code = '19'");
    }

    @Test
    void outside_of_the_scope_an_absence_says_nothing() {
        JsonPath job = load("finess-stock", FinessFiles.of(TULLE, 1, 18).bytes(), "scope", "commune:" + TULLE);

        assertThat(job.getInt("counts.removed")).isEqualTo(2);
        assertThat(total("/structures?territory=commune:" + TULLE)).isEqualTo(18);
        assertThat(total("/structures?territory=commune:" + BRIVE)).isEqualTo(20);
    }

    @Test
    void several_scopes_are_one_and_the_epci_counts_as_well() {
        String epci = get("/territories/commune/" + BRIVE).getString("epci.code");

        JsonPath job = load(
                "finess-stock",
                FinessFiles.of(TULLE, 1, 18).bytes(),
                "scope",
                "commune:" + TULLE,
                "scope",
                "epci:" + epci);

        assertThat(job.getString("state")).isEqualTo("WAITING_RELEASE");
        assertThat(job.getInt("counts.removed")).isEqualTo(22);
        operator().post("/api/registry/v1/imports/" + job.getString("id") + "/cancel");
    }

    @Test
    void rows_outside_of_the_scope_are_taken_all_the_same() {
        JsonPath job = load(
                "finess-stock",
                FinessFiles.of(TULLE, 1, 20).centre(BRIVE, 121, "AILLEURS").bytes(),
                "scope",
                "commune:" + TULLE);

        assertThat(job.getInt("counts.added")).isEqualTo(1);
        assertThat(total("/structures?territory=commune:" + BRIVE)).isEqualTo(21);
    }

    @Test
    void rows_of_another_source_are_never_ended_and_do_not_count() {
        RegistryDatabase.execute("""
                insert into structure (id, name, search_name, commune_code, department_code, source)
                select 'local:demo-' || i, 'Démo ' || i, 'demo ' || i, '19272', '19',
                       case when i %% 2 = 0 then 'demo' else 'local' end
                  from generate_series(1, 30) i""".formatted());

        JsonPath job = load("finess-stock", FinessFiles.of(TULLE, 1, 18).bytes(), "scope", "commune:" + TULLE);

        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("counts.removed")).isEqualTo(2);
        assertThat(total("/structures?territory=commune:" + TULLE)).isEqualTo(18 + 30);
        assertThat(get("/structures/local:demo-1").getBoolean("active")).isTrue();
        assertThat(get("/structures/local:demo-1").getString("finessSiteId")).isNull();
        assertThat(get("/structures/local:demo-2").getString("source")).isEqualTo("demo");
    }

    @Test
    void a_refused_line_whose_number_is_readable_is_not_an_absence() {
        FinessFiles file = FinessFiles.of(TULLE, 1, 19)
                .structure(FinessFiles.number("19", 20), "SANS CATEGORIE", "x", "272", "19");

        JsonPath job = load("finess-stock", file.bytes(), "scope", "commune:" + TULLE);

        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("counts.rejected")).isEqualTo(1);
        assertThat(job.getInt("counts.removed")).isZero();
        JsonPath kept = get("/structures/" + FinessFiles.number("19", 20));
        assertThat(kept.getBoolean("active")).isTrue();
        assertThat(kept.getString("name")).isEqualTo("CENTRE 20");
    }
}
