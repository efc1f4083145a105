package fr.maillage.integration.webhook.api;

import fr.maillage.integration.webhook.domain.AttemptOutcome;
import fr.maillage.integration.webhook.domain.Delivery;
import fr.maillage.integration.webhook.domain.DeliveryCause;
import fr.maillage.integration.webhook.domain.DeliveryState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One message to one receiver. */
@Schema(name = "WebhookDelivery")
public record DeliveryResponse(
        UUID id,
        UUID webhookId,
        UUID eventId,

        @Schema(examples = "fr.maillage.registry.structure.closed.v1")
        String eventType,

        @Schema(examples = "structure/350000022") String subject,
        DeliveryCause cause,
        DeliveryState state,
        boolean blocked,
        int attemptCount,
        @Nullable AttemptResponse lastAttempt,
        @Nullable Instant nextAt,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** One try. Of the answer its status and nothing of its body. */
    @Schema(name = "WebhookAttempt")
    public record AttemptResponse(
            int number,
            Instant at,
            int durationMillis,
            @Nullable Integer status,
            AttemptOutcome outcome,
            @Nullable Instant retryAt) {

        static AttemptResponse from(Delivery.Attempt attempt) {
            return new AttemptResponse(
                    attempt.number(),
                    attempt.at(),
                    attempt.millis(),
                    attempt.status(),
                    attempt.outcome(),
                    attempt.retryAt());
        }
    }

    /** With all that was tried. */
    @Schema(name = "WebhookDeliveryLog")
    public record LogResponse(DeliveryResponse delivery, List<AttemptResponse> attempts) {

        static LogResponse from(Delivery.Log log) {
            return new LogResponse(
                    DeliveryResponse.from(log.delivery()),
                    log.attempts().stream().map(AttemptResponse::from).toList());
        }
    }

    static DeliveryResponse from(Delivery delivery) {
        Delivery.Attempt last = delivery.last();
        return new DeliveryResponse(
                delivery.id(),
                delivery.webhook(),
                delivery.event(),
                delivery.eventType(),
                delivery.subject(),
                delivery.cause(),
                delivery.state(),
                delivery.blocked(),
                delivery.attempts(),
                last == null ? null : AttemptResponse.from(last),
                delivery.nextAt(),
                delivery.createdAt(),
                delivery.finishedAt());
    }
}
