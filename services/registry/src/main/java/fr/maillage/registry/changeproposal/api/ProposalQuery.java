package fr.maillage.registry.changeproposal.api;

import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.registry.changeproposal.domain.Proposal.ProposalState;
import fr.maillage.registry.changeproposal.store.ProposalRows.Wanted;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of {@code GET /change-proposals}. */
public record ProposalQuery(
        @QueryParam("state")
        @Size(max = 4)
        @Parameter(
                description = "SUBMITTED, ACCEPTED, REFUSED, WITHDRAWN ; répétable. / Repeatable.",
                example = "SUBMITTED")
        List<String> state,

        @QueryParam("object")
        @Size(max = 20)
        @Parameter(
                description = "Identifiant d'un objet ; répétable. / Id of an object; repeatable.",
                example = "[\"310021373\"]")
        List<String> object,

        @QueryParam("mine")
        @DefaultValue("false")
        @Parameter(description = "true : les vôtres seulement. / true: your own only.")
        boolean mine) {

    Wanted toWanted(@Nullable String tenant, @Nullable String onlyBy, String reader) {
        return new Wanted(
                tenant,
                mine ? reader : onlyBy,
                state.stream().map(ProposalQuery::constant).toList(),
                object);
    }

    private static ProposalState constant(String word) {
        return Arrays.stream(ProposalState.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() -> ListParameters.notInList(
                        "state",
                        word,
                        Arrays.stream(ProposalState.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }
}
