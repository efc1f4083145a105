package fr.maillage.premises.operation.api;

import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.premises.operation.domain.OperationSearch;
import fr.maillage.premises.operation.domain.OperationState;
import fr.maillage.premises.operation.domain.OperationType;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of {@code GET /planned-operations}. */
public record PlannedOperationQuery(
        @QueryParam("communeCode")
        @Size(max = 5)
        @Parameter(description = "Commune. / Commune.", example = "31555")
        @Nullable
        String communeCode,

        @QueryParam("qpvCode")
        @Size(max = 12)
        @Parameter(description = "Quartier prioritaire. / Priority neighbourhood.", example = "QN03101M")
        @Nullable
        String qpvCode,

        @QueryParam("type")
        @Size(max = 4)
        @Parameter(description = "Nature ; répétable. / What kind; repeatable.", example = "HOUSING")
        List<String> type,

        @QueryParam("state")
        @Size(max = 5)
        @Parameter(
                description = "État ; répétable ; tous par défaut. / State; repeatable; all by default.",
                example = "DECIDED")
        List<String> state,

        @QueryParam("atRisk")
        @Parameter(
                description = "Coque sans équipe, au dernier changement. / Shell without a team, at the last change.")
        @Nullable
        Boolean atRisk) {

    OperationSearch toSearch(String tenant) {
        return new OperationSearch(
                tenant,
                communeCode,
                qpvCode,
                ListParameters.constants("type", type, OperationType.values()),
                ListParameters.constants("state", state, OperationState.values()),
                atRisk);
    }
}
