package fr.maillage.integration.webhook.api;

import fr.maillage.integration.webhook.domain.WebhookChange;
import fr.maillage.integration.webhook.domain.WebhookChange.Action;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the history. */
@Schema(name = "WebhookHistoryEntry")
public record WebhookHistoryResponse(
        UUID id,
        int version,
        Instant at,

        @Schema(name = "action", implementation = WebhookAction.class)
        WebhookAction action,

        String subject,
        String client,
        Map<String, WebhookDifference> changes,
        @Nullable String reason) {

    /** What happened. */
    @Schema(name = "WebhookAction")
    public enum WebhookAction {
        CREATED,
        CHANGED,
        PAUSED,
        RESUMED,
        DISABLED,
        SECRET_ROTATED,
        REPLAYED,
        DELETED;

        static WebhookAction of(Action action) {
            return valueOf(action.name());
        }
    }

    /** A value before and after. */
    @Schema(name = "WebhookDifference")
    public record WebhookDifference(
            @Nullable Object before, @Nullable Object after) {}

    static WebhookHistoryResponse from(WebhookChange change) {
        return new WebhookHistoryResponse(
                change.id(),
                change.version(),
                change.at(),
                WebhookAction.of(change.action()),
                change.subject(),
                change.client(),
                change.changes().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> new WebhookDifference(
                                        entry.getValue().before(),
                                        entry.getValue().after()))),
                change.reason());
    }
}
