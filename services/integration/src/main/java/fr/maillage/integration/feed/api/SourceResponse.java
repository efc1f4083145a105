package fr.maillage.integration.feed.api;

import fr.maillage.platform.data.event.consumer.ConsumerStatus;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service whose events are gathered here. */
@Schema(name = "EventSource")
public record SourceResponse(
        @Schema(examples = "registry") String service,
        State state,

        @Schema(
                description =
                        "Secondes entre le plus ancien évènement non repris et maintenant ; 0 à jour. / Age in seconds of the oldest event not passed on yet; 0 when up to date.")
        long lagSeconds,

        @Nullable @Schema(description = "Dernière lecture réussie. / Last successful read.")
        Instant readAt,

        @Schema(description = "Évènements mis de côté, refusés. / Events set aside, refused.")
        long setAside) {

    /** How it is doing. */
    @Schema(name = "EventSourceState")
    public enum State {
        UP_TO_DATE,
        BEHIND,
        UNREACHABLE,
        /** Events of it expired before they were read: the service's own API tells the present state. */
        INCOMPLETE
    }

    static SourceResponse from(ConsumerStatus status, Duration tolerated) {
        return new SourceResponse(
                status.feed(),
                state(status, tolerated),
                status.lag().toSeconds(),
                status.checkedAt(),
                status.waiting() + status.dead());
    }

    private static State state(ConsumerStatus status, Duration tolerated) {
        if (status.gapAt() != null) {
            return State.INCOMPLETE;
        }
        if (status.failure() != null) {
            return State.UNREACHABLE;
        }
        return status.checkedAt() == null || status.lag().compareTo(tolerated) > 0 ? State.BEHIND : State.UP_TO_DATE;
    }
}
