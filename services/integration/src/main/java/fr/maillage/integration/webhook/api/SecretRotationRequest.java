package fr.maillage.integration.webhook.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a secret is replaced. */
@Schema(name = "WebhookSecretRotation")
public record SecretRotationRequest(
        @Nullable @Schema(examples = "24") @Min(0) @Max(168) Integer overlapHours) {

    private static final int A_DAY = 24;

    Duration overlap() {
        return Duration.ofHours(overlapHours == null ? A_DAY : overlapHours);
    }
}
