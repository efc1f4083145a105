package fr.maillage.registry.rpps;

import static fr.maillage.registry.rpps.RppsImports.counts;
import static fr.maillage.registry.rpps.RppsImports.loadPeople;
import static fr.maillage.registry.rpps.RppsImports.thirty;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Into empty tables: built beside, then renamed. */
@QuarkusTest
class RppsFirstLoadIT {

    /** Columns, checks, keys, indexes, comments and grants of the three tables. */
    private static final String SHAPE = """
            with t as (select c.oid, c.relname, c.relacl, c.relowner from pg_class c where c.relkind = 'r'
                        and c.relname in ('professional', 'professional_activity', 'professional_skill'))
            select x from (
              select t.relname || ' column ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' '
                     || a.attnotnull || ' ' || a.attcollation || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') || ' '
                     || coalesce(col_description(t.oid, a.attnum), '') as x
                from t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
              union all select t.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
                from t join pg_constraint k on k.conrelid = t.oid and k.contype <> 'n'
              union all select pg_get_indexdef(i.indexrelid) from t join pg_index i on i.indrelid = t.oid
              union all select t.relname || ' comment ' || obj_description(t.oid, 'pg_class') from t
              union all select t.relname || ' owner ' || t.relowner || ' grant ' || g.grantee || ' ' || g.privilege_type
                from t, aclexplode(t.relacl) g) y order by x""";

    @BeforeEach
    @AfterEach
    void nobody() {
        RppsImports.nobody();
    }

    @Test
    void a_first_load_leaves_the_tables_as_they_were_but_filled() {
        List<String> before = RegistryDatabase.list(SHAPE);

        counts(loadPeople(thirty(100)), Map.of("added", 30, "people", 30));

        assertThat(before).hasSizeGreaterThan(100);
        assertThat(RegistryDatabase.list(SHAPE)).isEqualTo(before);
        assertThat(RegistryDatabase.list("select relname from pg_class where relname like '%\\_build%'"))
                .isEmpty();
    }

    /** Without them the planner guesses how many people have a word in their name. */
    @Test
    void a_first_load_leaves_statistics_of_columns_and_of_what_indexes_compute() {
        counts(loadPeople(thirty(100)), Map.of("added", 30));

        String computed = "select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid"
                + " join pg_class t on t.oid = i.indrelid where i.indexprs is not null"
                + " and t.relname in ('professional', 'professional_activity', 'professional_skill')";
        assertThat(RegistryDatabase.list(computed)).isNotEmpty();
        assertThat(RegistryDatabase.list(computed + " and c.relname not in (select tablename from pg_stats)"))
                .isEmpty();
        assertThat(RegistryDatabase.list("select distinct tablename from pg_stats where attname = 'profession_code'"
                        + " and tablename like 'professional%' order by 1"))
                .contains("professional", "professional_activity");
    }

    @Test
    void what_a_worker_that_died_while_it_built_left_behind_does_not_matter() throws SQLException {
        try (Connection worker = RegistryDatabase.as("worker");
                Statement statement = worker.createStatement()) {
            statement.execute("select begin_first_load('professional'), begin_first_load('professional_activity')");
            statement.execute("insert into professional_build (id, family_name, given_name, profession_system,"
                    + " profession_code, search_name, search_words, source)"
                    + " values ('99999999999', 'X', 'X', 'G15', '60', 'x', 'x', 'rpps')");
            statement.execute("select build_first_load_index('professional', 'professional_name_order_idx')");
        }

        counts(loadPeople(thirty(100)), Map.of("added", 30));

        assertThat(RegistryDatabase.number("select count(*) from professional")).isEqualTo(30);
        assertThat(RegistryDatabase.list("select relname from pg_class where relname like '%\\_build%'"))
                .isEmpty();
    }

    @Test
    void a_rehearsal_of_a_first_load_counts_and_leaves_nothing() {
        counts(loadPeople(thirty(100), "dryRun", "true"), Map.of("added", 30));

        assertThat(RegistryDatabase.number("select count(*) from professional_activity"))
                .isZero();
        assertThat(RegistryDatabase.list("select relname from pg_class where relname like '%\\_build%'"))
                .isEmpty();
    }

    @Test
    void a_reader_of_the_empty_tables_is_answered_until_the_switch_and_delays_it() throws Exception {
        try (Connection reader = RegistryDatabase.as("app");
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.executeQuery("select count(*) from professional_activity").close();
            String job = RegistryApi.queue("rpps-activities", thirty(100).bytes());
            Thread.sleep(3000);
            long meanwhile = RegistryApi.total("/professionals");
            reader.commit();

            JsonPath done = RegistryApi.await(job);

            assertThat(meanwhile).isZero();
            counts(done, Map.of("added", 30));
            assertThat(RegistryApi.total("/professionals")).isEqualTo(30);
        }
    }
}
