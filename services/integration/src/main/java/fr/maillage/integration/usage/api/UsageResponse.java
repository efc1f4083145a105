package fr.maillage.integration.usage.api;

import fr.maillage.integration.usage.domain.Usage;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one client asked of one service on one day. */
@Schema(name = "ClientUsage")
public record UsageResponse(
        LocalDate day,
        @Schema(examples = "dashboard-demo") String clientId,
        @Schema(examples = "registry") String service,
        long reads,
        long writes,
        long exports,
        long limited) {

    static UsageResponse from(Usage usage) {
        return new UsageResponse(
                usage.day(),
                usage.client(),
                usage.service(),
                usage.reads(),
                usage.writes(),
                usage.exports(),
                usage.limited());
    }
}
