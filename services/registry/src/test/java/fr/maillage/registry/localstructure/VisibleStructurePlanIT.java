package fr.maillage.registry.localstructure;

import static fr.maillage.registry.Organizations.plan;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.imports.FinessFiles;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The indexes of the list of national and own places, under row-level security; in the Haute-Loire (43). */
@QuarkusTest
class VisibleStructurePlanIT {

    private static final String ONE = "many-7";

    private static boolean made;

    @BeforeEach
    void manyStructures() throws SQLException {
        RegistryApi.awaitReference();
        if (!made) {
            RegistryApi.load("finess-stock", FinessFiles.of("43157", 1, 5_000).bytes(), "scope", "department:43");
            manyLocalOnes();
            RegistryDatabase.execute("analyze structure");
            RegistryDatabase.execute("analyze local_structure");
            made = true;
        }
    }

    private static void manyLocalOnes() throws SQLException {
        try (Connection connection = RegistryDatabase.as("owner");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.worker_scope', '*', true)");
            statement.execute("""
                    insert into local_structure (id, tenant_id, name, search_name, kind, commune_code, accessibility,
                                                 active, version, created_at, changed_at)
                    select gen_random_uuid(), 'many-' || n % 200, 'ESP ' || n, 'esp ' || lpad(n::text, 7, '0'), 'ESP', '43157',
                           'UNKNOWN', true, 1, now(), now() from generate_series(1, 20000) n""");
            connection.commit();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "id > ? order by id,structure_pkey,local_structure_order_idx",
        "search_name > ? order by search_name; id,structure_name_order_idx,local_structure_name_idx"
    })
    void a_page_is_a_merge_of_one_walk_a_table(String rest, String national, String own) throws SQLException {
        String statement = "select * from visible_structure where " + rest.replace(";", ",") + " limit 51";

        String plan = plan(ONE, statement, List.of("4"));

        assertThat(plan)
                .contains("Merge Append", national)
                .containsPattern("(%s|local_structure_(order_idx|name_idx|tenant_key))".formatted(own))
                .doesNotContain("Seq Scan on structure ", "Seq Scan on local_structure ")
                .containsPattern("on structure s \\(actual time=[0-9.]+ rows=5[01]");
    }

    @Test
    void what_is_in_a_commune_is_found_by_the_commune() throws SQLException {
        assertThat(plan(
                        ONE,
                        "select * from visible_structure where commune_code = ? order by id limit 51",
                        List.of("15014")))
                .contains("structure_commune_idx")
                .doesNotContain("Seq Scan on structure ");
    }
}
