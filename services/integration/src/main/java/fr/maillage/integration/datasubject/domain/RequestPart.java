package fr.maillage.integration.datasubject.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one service has to do of a request.
 *
 * @param reason why not yet, or why not: a code
 * @param report what it did, as JSON without the person; null while it has not answered
 */
public record RequestPart(
        String service,
        PartState state,
        @Nullable String reason,
        int attempts,
        @Nullable String report,
        @Nullable Instant answeredAt) {}
