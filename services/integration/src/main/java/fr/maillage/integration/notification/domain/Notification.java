package fr.maillage.integration.notification.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event, to be told to one person.
 *
 * @param object kind and identifier, {@code area/0190…}
 * @param dueAt not sent before
 * @param reason why it was not sent
 * @param attempts tries so far
 */
public record Notification(
        UUID id,
        String tenant,
        String subject,
        NotificationKind kind,
        String eventType,
        String object,
        Instant happenedAt,
        Instant dueAt,
        NotificationState state,
        @Nullable Unsent reason,
        int attempts,
        @Nullable Instant sentAt) {}
