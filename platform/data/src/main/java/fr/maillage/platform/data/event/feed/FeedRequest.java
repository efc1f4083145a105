package fr.maillage.platform.data.event.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a feed operation: its {@code @Valid @BeanParam}.
 *
 * @param after the last event seen; without it the oldest event kept comes first
 * @param limit most events in one answer
 * @param waitSeconds seconds to wait when there is nothing yet
 */
public record FeedRequest(
        @QueryParam("after")
        @Parameter(
                description =
                        "Identifiant du dernier évènement vu ; sans lui, depuis le plus ancien conservé. / Identifier of the last event seen; from the oldest kept without it.")
        @Nullable
        UUID after,

        @QueryParam("limit")
        @DefaultValue("100")
        @Min(1)
        @Max(MAX_LIMIT)
        @Parameter(
                description =
                        "Nombre d’évènements au plus (100 par défaut, 1000 au plus). / Most events in one answer.")
        int limit,

        @QueryParam("wait")
        @DefaultValue("0")
        @Min(0)
        @Max(MAX_WAIT)
        @Parameter(
                description =
                        "Secondes à attendre s’il n’y a rien (30 au plus). / Seconds to wait when there is nothing yet.")
        int waitSeconds) {

    public static final int MAX_LIMIT = 1000;
    public static final int MAX_WAIT = 30;
}
