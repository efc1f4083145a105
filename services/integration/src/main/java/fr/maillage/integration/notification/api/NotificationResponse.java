package fr.maillage.integration.notification.api;

import fr.maillage.integration.CodedValue;
import fr.maillage.integration.notification.domain.Notification;
import fr.maillage.integration.notification.domain.NotificationKind.Told;
import fr.maillage.integration.notification.domain.NotificationState;
import fr.maillage.integration.notification.domain.Unsent;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing the caller was told of, or is to be. */
@Schema(name = "Notification")
public record NotificationResponse(
        UUID id,
        CodedValue kind,
        CodedValue event,

        @Schema(examples = "api-client/0c8d3a51-6a05-4e0e-9a9e-4f1e2ad1f6f7")
        String object,

        Instant happenedAt,
        Instant dueAt,
        NotificationState state,
        @Schema(examples = "Envoyée") String stateLabel,
        @Schema(examples = "Sent") String stateLabelEn,
        @Nullable CodedValue reason,
        @Nullable Instant sentAt) {

    static NotificationResponse from(Notification one) {
        Told told = one.kind().told(one.eventType());
        Unsent reason = one.reason();
        return new NotificationResponse(
                one.id(),
                new CodedValue(one.kind().code(), one.kind().fr(), one.kind().en()),
                new CodedValue(told.type(), told.fr(), told.en()),
                one.object(),
                one.happenedAt(),
                one.dueAt(),
                one.state(),
                one.state().fr(),
                one.state().en(),
                reason == null ? null : new CodedValue(reason.code(), reason.fr(), reason.en()),
                one.sentAt());
    }
}
