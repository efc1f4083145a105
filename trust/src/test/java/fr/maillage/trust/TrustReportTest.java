package fr.maillage.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustReportTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Requirement BINDING = new Requirement("QX-01", "P0", "now", "A promise");
    private static final Requirement WISHED = new Requirement("QX-02", "P1", "now", "A wish");
    private static final Requirement LATER = new Requirement("QX-03", "P0", "no webhook yet", "Later");

    @Test
    void a_promise_with_a_passed_test_is_green() {
        assertThat(TrustReport.of(List.of(BINDING), List.of(proof("QX-01", 3, 0, 0)))
                        .complaints())
                .isEmpty();
    }

    @Test
    void a_promise_without_a_test_or_with_one_that_failed_or_was_skipped_is_red() {
        assertThat(TrustReport.of(List.of(BINDING), List.of()).complaints())
                .containsExactly("QX-01 A promise: no test proves it");
        assertThat(TrustReport.of(List.of(BINDING), List.of(proof("QX-01", 2, 0, 0), proof("QX-01", 3, 1, 0)))
                        .complaints())
                .containsExactly("QX-01 A promise: SomeIT.shows: 3 run, 1 failed, 0 skipped");
        assertThat(TrustReport.of(List.of(BINDING), List.of(proof("QX-01", 0, 0, 1)))
                        .complaints())
                .hasSize(1);
    }

    @Test
    void a_wish_and_what_does_not_apply_yet_block_nothing() {
        TrustReport report = TrustReport.of(List.of(WISHED, LATER), List.of(proof("QX-02", 1, 1, 0)));

        assertThat(report.complaints()).isEmpty();
        assertThat(report.table()).contains("red", "not-applicable", "no webhook yet");
    }

    @Test
    void a_tag_that_names_no_requirement_is_a_complaint() {
        assertThat(TrustReport.of(List.of(BINDING), List.of(proof("QX-01", 1, 0, 0), proof("QX-09", 1, 0, 0)))
                        .complaints())
                .containsExactly("QX-09 is the tag of a test and not in trust/requirements.csv");
    }

    @Test
    void evidence_of_an_earlier_run_is_none(@TempDir Path checkout) throws IOException {
        Path module = Files.createDirectories(checkout.resolve("services/some/target/trust"));
        Files.writeString(module.resolve("SomeIT.csv"), "QX-01;SomeIT;shows;1;0;0;7\n");
        Files.createDirectories(checkout.resolve("trust"));
        Files.writeString(checkout.resolve("trust/requirements.csv"), "id\nQX-01;P0;now;A promise\n");

        assertThat(TrustReport.of(checkout, Instant.EPOCH).complaints()).isEmpty();
        assertThat(TrustReport.of(checkout, Instant.now().plusSeconds(60)).complaints())
                .hasSize(1);
    }

    @Test
    void the_file_is_json_with_result_and_evidence(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("trust-report.json");

        TrustReport.of(List.of(BINDING), List.of(proof("QX-01", 3, 0, 0)))
                .write(file, Clock.fixed(NOON, ZoneOffset.UTC), "abc");

        assertThat(file)
                .content()
                .contains(
                        "\"date\":\"2026-11-22T12:00:00Z\"",
                        "\"commit\":\"abc\"",
                        "\"green\":1",
                        "\"id\":\"QX-01\"",
                        "\"result\":\"green\"",
                        "\"class\":\"SomeIT\",\"test\":\"shows\",\"runs\":3");
    }

    @Test
    void a_line_that_is_no_requirement_is_refused() {
        assertThatThrownBy(() -> new Requirement("AN1", "P0", "now", "x")).hasMessageContaining("AN1");
        assertThatThrownBy(() -> new Requirement("AN-01", "P7", "now", "x")).hasMessageContaining("P7");
    }

    private static Evidence proof(String requirement, int runs, int failed, int skipped) {
        return new Evidence(requirement, "SomeIT", "shows", runs, failed, skipped, 7, NOON);
    }
}
