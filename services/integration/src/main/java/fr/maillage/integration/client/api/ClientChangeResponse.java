package fr.maillage.integration.client.api;

import fr.maillage.integration.client.domain.ClientChange;
import fr.maillage.integration.client.domain.ClientChange.Step;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a client's history. */
@Schema(name = "ApiClientHistoryEntry")
public record ClientChangeResponse(
        int version,
        Step step,
        Map<String, DifferenceResponse> changes,
        @Nullable String reason,
        String subject,
        Instant at) {

    /** A value before and after. */
    @Schema(name = "ApiClientDifference")
    public record DifferenceResponse(
            @Nullable Object before, @Nullable Object after) {}

    static ClientChangeResponse from(ClientChange change) {
        Map<String, DifferenceResponse> changes = new TreeMap<>();
        change.changes()
                .forEach((member, value) -> changes.put(member, new DifferenceResponse(value.before(), value.after())));
        return new ClientChangeResponse(
                change.version(), change.step(), changes, change.reason(), change.subject(), change.at());
    }
}
