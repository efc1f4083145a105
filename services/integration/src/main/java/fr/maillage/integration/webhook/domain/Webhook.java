package fr.maillage.integration.webhook.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receiver of events.
 *
 * @param owner on whose rights it stands: who created it or activated it last
 * @param previousSecretUntil until when messages carry a second signature, after a rotation
 * @param version rises with every decision, not with deliveries
 */
public record Webhook(
        UUID id,
        String tenant,
        WebhookDefinition definition,
        WebhookState state,
        @Nullable StateReason reason,
        Owner owner,
        @Nullable Instant previousSecretUntil,
        Health health,
        int version,
        Instant createdAt,
        Instant changedAt) {

    /** An account and the client it used. */
    public record Owner(String subject, String client) {}

    /**
     * How its deliveries go.
     *
     * @param failures attempts that failed since the last that succeeded
     * @param holdUntil the receiver asked for nothing before
     */
    public record Health(
            int failures,
            @Nullable Instant lastSuccessAt,
            @Nullable Instant lastFailureAt,
            @Nullable Instant holdUntil) {

        public static Health fresh() {
            return new Health(0, null, null, null);
        }
    }
}
