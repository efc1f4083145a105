package fr.maillage.integration.webhook.store;

import fr.maillage.integration.webhook.domain.AttemptOutcome;
import fr.maillage.integration.webhook.domain.DeliveryState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a message after an attempt.
 *
 * @param outcome what the attempt came to
 * @param next when it is tried again, of a pending one; otherwise when it ended
 * @param holdUntil nothing at all is sent to this receiver before
 */
public record Settlement(
        DeliveryState state,
        AttemptOutcome outcome,
        @Nullable Integer status,
        int millis,
        Instant at,
        Instant next,
        @Nullable Instant holdUntil) {}
