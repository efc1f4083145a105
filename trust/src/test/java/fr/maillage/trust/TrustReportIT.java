package fr.maillage.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Runs after every other test of the build and says what they have shown together. */
class TrustReportIT {

    @Test
    void every_binding_requirement_is_proved_by_this_run() throws IOException {
        Path checkout = Path.of(System.getProperty("maillage.checkout", "..")).toRealPath();
        Instant start = Instant.parse(System.getProperty("maillage.build.start", "1970-01-01T00:00:00Z"));

        TrustReport report = TrustReport.of(checkout, start);
        report.write(checkout.resolve("trust-report.json"), Clock.systemUTC(), TrustReport.commit(checkout));

        System.out.println(report.table());
        assertThat(report.complaints()).isEmpty();
    }
}
