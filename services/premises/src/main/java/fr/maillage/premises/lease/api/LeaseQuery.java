package fr.maillage.premises.lease.api;

import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.premises.lease.domain.LeaseSearch;
import fr.maillage.premises.lease.domain.LeaseState;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of {@code GET /leases}. */
public record LeaseQuery(
        @QueryParam("premises") @Parameter(description = "Identifiant du local. / Id of the premises.") @Nullable
        UUID premises,

        @QueryParam("state")
        @Size(max = 4)
        @Parameter(
                description =
                        "DRAFT, SIGNED, ENDED, ARCHIVED ; répétable ; tous sauf ARCHIVED par défaut. / Repeatable; all but ARCHIVED by default.",
                example = "SIGNED")
        List<String> state,

        @QueryParam("sharedWithMe")
        @DefaultValue("false")
        @Parameter(
                description =
                        "true : ceux que d'autres partagent avec votre organisation ; false (défaut) : les siens. / Those shared with your organization, or its own.")
        boolean sharedWithMe) {

    LeaseSearch toSearch(String tenant) {
        List<LeaseState> states = state.isEmpty()
                ? List.of(LeaseState.DRAFT, LeaseState.SIGNED, LeaseState.ENDED)
                : ListParameters.constants("state", state, LeaseState.values());
        return new LeaseSearch(tenant, sharedWithMe, premises, states);
    }
}
