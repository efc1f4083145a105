package fr.maillage.integration.webhook.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one receiver, as its log shows it.
 *
 * @param event the message's {@code webhook-id}
 * @param blocked waits behind an earlier message of the same subject
 * @param last the last attempt, null before the first
 */
public record Delivery(
        UUID id,
        UUID webhook,
        UUID event,
        String eventType,
        String subject,
        DeliveryCause cause,
        DeliveryState state,
        boolean blocked,
        int attempts,
        @Nullable Attempt last,
        @Nullable Instant nextAt,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** One try. */
    public record Attempt(
            int number,
            Instant at,
            int millis,
            @Nullable Integer status,
            AttemptOutcome outcome,
            @Nullable Instant retryAt) {}

    /** With everything that was tried, oldest first. */
    public record Log(Delivery delivery, List<Attempt> attempts) {}
}
