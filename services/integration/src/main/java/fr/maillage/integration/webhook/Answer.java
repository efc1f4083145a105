package fr.maillage.integration.webhook;

import fr.maillage.integration.webhook.domain.AttemptOutcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came back. Of the body nothing is kept.
 *
 * @param status HTTP status, null without an answer
 * @param retryAfter what the receiver asked for, of 429 and 503
 */
record Answer(
        AttemptOutcome outcome,
        @Nullable Integer status,
        @Nullable Duration retryAfter,
        Duration took) {}
