package fr.maillage.integration.webhook.store;

import fr.maillage.integration.webhook.domain.DeliveryCause;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that this instance alone sends until its lease is over.
 *
 * @param attempts made before
 * @param lease its end, which also names it: nothing is written for a lease that another one took over
 */
public record Claimed(
        UUID id,
        UUID webhook,
        String tenant,
        UUID event,
        String eventType,
        String subject,
        DeliveryCause cause,
        int attempts,
        Instant createdAt,
        Instant lease) {}
