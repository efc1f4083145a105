package fr.maillage.integration.webhook.api;

import fr.maillage.integration.webhook.store.DeliveryRepository.Range;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which events once more. */
@Schema(name = "WebhookReplay")
public record ReplayRequest(
        @Schema(examples = "2026-11-20T08:00:00Z") @NotNull Instant from,
        @Schema(examples = "2026-11-20T12:00:00Z") @NotNull Instant to,
        @Nullable Boolean onlyUndelivered) {

    /** What PostgreSQL can hold, and nobody's outage is older. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    Range toRange() {
        if (!from.isBefore(to) || from.isBefore(EARLIEST) || to.isAfter(LATEST)) {
            throw Problem.of(
                    StandardProblem.INVALID_REQUEST,
                    Violation.of(
                            "/to",
                            "not-after-from",
                            Text.of(
                                    "De %s à %s : la fin doit suivre le début, entre 2000 et 2200.".formatted(from, to),
                                    "From %s to %s: the end must follow the beginning, between 2000 and 2200."
                                            .formatted(from, to))));
        }
        return new Range(
                from.truncatedTo(ChronoUnit.MICROS),
                to.truncatedTo(ChronoUnit.MICROS),
                Boolean.TRUE.equals(onlyUndelivered));
    }
}
