package fr.maillage.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.local.console.Failure;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ImportJobTest {
    @Test
    void a_job_is_read_with_what_it_has_and_without_what_it_has_not() {
        ImportJob job = ImportJob.parse("""
                {"id": "7", "kind": "communes", "state": "RUNNING", "progress": 0.25, "stage": "copy",
                 "counts": {"read": 12000}, "etaSeconds": 4, "something": "new"}
                """);

        assertThat(job.isOver()).isFalse();
        assertThat(job.count("read")).isEqualTo(12000);
        assertThat(job.count("rejected")).isZero();
        assertThat(job.failure()).isNull();
    }

    @Test
    void a_job_that_waits_for_a_human_is_over_for_this_command() {
        assertThat(ImportJob.parse("{\"id\": \"7\", \"state\": \"WAITING_RELEASE\"}")
                        .isOver())
                .isTrue();
    }

    @Test
    void an_answer_that_is_no_json_is_shown_and_not_thrown_about() {
        assertThatThrownBy(() -> ImportJob.parse("<html>Bad gateway</html>"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("<html>Bad gateway");
    }

    @Test
    void a_refusal_keeps_its_violations() {
        Problem problem = Problem.parse("""
                {"title": "Fichier refusé", "detail": "la 3e colonne manque", "traceId": "abc",
                 "violations": [{"pointer": "/file", "code": "header", "message": "attendu : nom"}]}
                """);

        Failure failure = problem.asFailure("le registre refuse");

        assertThat(failure.what()).isEqualTo("le registre refuse : la 3e colonne manque (trace abc)");
        assertThat(failure.evidence()).containsExactly("/file : attendu : nom");
    }

    @Test
    void only_the_path_of_a_given_address_counts() {
        assertThat(RegistryClient.pathOf(URI.create("http://127.0.0.1:8081/api/registry/v1/imports/7?x=1")))
                .isEqualTo("/api/registry/v1/imports/7?x=1");
    }

    @Test
    void the_bar_is_as_full_as_the_job_is_far() {
        assertThat(ProgressLine.bar(0)).doesNotContain("█");
        assertThat(ProgressLine.bar(0.5)).hasSize(24).contains("█░");
        assertThat(ProgressLine.bar(7)).doesNotContain("░");
    }
}
