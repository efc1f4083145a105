package fr.maillage.integration.tenant.api;

import fr.maillage.integration.tenant.domain.TenantChange;
import fr.maillage.integration.tenant.domain.TenantChange.Action;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the history. */
@Schema(name = "TenantHistoryEntry")
public record TenantChangeResponse(
        UUID id,
        int version,
        Instant at,
        Action action,

        @Schema(description = "Compte, pseudonyme ; job:… est le service. / Account, pseudonymous.")
        String subject,

        String client,

        @Schema(description = "Membre, valeur avant et après. / Member, value before and after.")
        Map<String, DifferenceResponse> changes,

        @Nullable String reason) {

    /** A value before and after. */
    @Schema(name = "TenantDifference")
    public record DifferenceResponse(
            @Nullable Object before, @Nullable Object after) {}

    static TenantChangeResponse from(TenantChange change) {
        return new TenantChangeResponse(
                change.id(),
                change.version(),
                change.at(),
                change.action(),
                change.subject(),
                change.client(),
                change.changes().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> new DifferenceResponse(
                                        entry.getValue().before(),
                                        entry.getValue().after()))),
                change.reason());
    }
}
