package fr.maillage.integration.webhook.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a webhook's history.
 *
 * @param subject who, pseudonymous; {@code job:…} is the service itself
 * @param changes member to its value before and after; secrets are never among them
 */
public record WebhookChange(
        UUID id,
        int version,
        Instant at,
        Action action,
        String subject,
        String client,
        Map<String, Difference> changes,
        @Nullable String reason) {

    public enum Action {
        CREATED,
        CHANGED,
        PAUSED,
        RESUMED,
        DISABLED,
        SECRET_ROTATED,
        REPLAYED,
        DELETED
    }

    /** A value before and after, as JSON shows it. */
    public record Difference(
            @Nullable Object before, @Nullable Object after) {}

    /** What a move to a state is called. */
    public static Action toward(WebhookState to) {
        return switch (to) {
            case ACTIVE -> Action.RESUMED;
            case PAUSED -> Action.PAUSED;
            case DISABLED -> Action.DISABLED;
            case DELETED -> Action.DELETED;
        };
    }
}
