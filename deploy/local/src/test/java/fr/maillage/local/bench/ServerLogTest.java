package fr.maillage.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServerLogTest {

    private static final String HEAD = "2026-11-22 08:00:00.123 UTC [4242] registry/";

    @Test
    void a_statement_of_several_lines_is_read_with_its_parameters() {
        List<ServerLog.Run> runs = ServerLog.runs(List.of(
                HEAD + "registry_app LOG:  execute S_12/C_3: select p.id",
                "\t  from professional p",
                "\t where p.id = $1 and p.name = $2 and p.x is not distinct from $3",
                HEAD + "registry_app DETAIL:  Parameters: $1 = '10000000001', $2 = 'L''HERMITE', $3 = NULL",
                "a line of something else"));

        assertThat(runs).singleElement().satisfies(run -> {
            assertThat(run.user()).isEqualTo("registry_app");
            assertThat(run.parameters()).containsExactly("10000000001", "L'HERMITE", "NULL");
            assertThat(run.inlined())
                    .isEqualTo("select p.id from professional p where p.id = E'10000000001' and p.name = E'L''HERMITE'"
                            + " and p.x is not distinct from NULL");
        });
    }

    @Test
    void a_parameter_may_be_as_manyas_a_job_writes_them() {
        String many = "l''une,".repeat(50_000);
        List<ServerLog.Run> runs = ServerLog.runs(List.of(
                HEAD + "registry_worker LOG:  execute <unnamed>: update t set x = $1",
                HEAD + "registry_worker DETAIL:  Parameters: $1 = '" + many + "'"));

        assertThat(runs.getFirst().parameters()).containsExactly(many.replace("''", "'"));
    }

    @Test
    void a_colon_in_a_parameter_is_no_variable_of_pgbench() {
        List<ServerLog.Run> runs = ServerLog.runs(List.of(
                HEAD + "registry_app LOG:  execute <unnamed>: select $1::text, $10",
                HEAD + "registry_app DETAIL:  Parameters: $1 = '{G15:10}', $2 = 'b', $3 = 'c', $4 = 'd', $5 = 'e',"
                        + " $6 = 'f', $7 = 'g', $8 = 'h', $9 = 'i', $10 = 'dup:*'"));

        assertThat(runs.getFirst().inlined()).isEqualTo("select E'{G15\\x3a10}'::text, E'dup\\x3a*'");
    }

    @Test
    void statements_are_told_apart_by_the_marks_between_questions() {
        List<ServerLog.Run> runs = ServerLog.runs(List.of(
                HEAD + "registry_app LOG:  execute S_1: select 'before any question'",
                HEAD + "postgres LOG:  statement: select 'bench question 0'",
                HEAD + "registry_app LOG:  execute S_2: BEGIN",
                HEAD + "registry_app LOG:  execute S_3: select set_config('app.org', $1, true)",
                HEAD + "registry_app DETAIL:  Parameters: $1 = ''",
                HEAD + "registry_app LOG:  execute S_4: select 1",
                HEAD + "registry_worker LOG:  execute S_5: select 'of a job'",
                HEAD + "postgres LOG:  statement: select 'bench question 1'",
                HEAD + "registry_app LOG:  execute S_4: select 1",
                HEAD + "registry_app LOG:  execute S_6: with x as (select 2) select * from x",
                HEAD + "postgres LOG:  statement: select 'bench question 2'"));

        assertThat(DemoDatabase.perQuestion(runs))
                .extracting(
                        question -> question.stream().map(ServerLog.Run::sql).toList())
                .containsExactly(List.of("select 1"), List.of("select 1", "with x as (select 2) select * from x"));
    }
}
