package fr.maillage.integration.webhook.api;

import fr.maillage.integration.CodedValue;
import fr.maillage.integration.webhook.domain.StateReason;
import fr.maillage.integration.webhook.domain.Webhook;
import fr.maillage.integration.webhook.domain.WebhookState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook; never its secret. */
@Schema(name = "Webhook")
public record WebhookResponse(
        UUID id,

        @Schema(examples = "https://evenements.rennes.example/maillage")
        String url,

        List<String> eventTypes,
        @Nullable String description,
        WebhookState state,
        @Schema(examples = "Actif") String stateLabel,
        @Schema(examples = "Active") String stateLabelEn,
        @Nullable CodedValue stateReason,
        List<WebhookState> allowedTransitions,
        @Nullable Instant previousSecretUntil,
        HealthResponse health,
        int version,
        Instant createdAt,
        Instant changedAt) {

    /** How its deliveries go. */
    @Schema(name = "WebhookHealth")
    public record HealthResponse(
            int failures,
            @Nullable Instant lastSuccessAt,
            @Nullable Instant lastFailureAt,
            @Nullable Instant holdUntil) {}

    static WebhookResponse from(Webhook webhook) {
        StateReason reason = webhook.reason();
        Webhook.Health health = webhook.health();
        return new WebhookResponse(
                webhook.id(),
                webhook.definition().url(),
                webhook.definition().eventTypes(),
                webhook.definition().description(),
                webhook.state(),
                webhook.state().fr(),
                webhook.state().en(),
                reason == null ? null : new CodedValue(reason.code(), reason.fr(), reason.en()),
                webhook.state().allowed(),
                webhook.previousSecretUntil(),
                new HealthResponse(
                        health.failures(), health.lastSuccessAt(), health.lastFailureAt(), health.holdUntil()),
                webhook.version(),
                webhook.createdAt(),
                webhook.changedAt());
    }
}
