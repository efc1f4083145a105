package fr.maillage.premises.support.api;

import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.premises.support.domain.SupportPurpose;
import fr.maillage.premises.support.domain.SupportSearch;
import fr.maillage.premises.support.domain.SupportState;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of {@code GET /support-acts}. */
public record SupportActQuery(
        @QueryParam("state")
        @Size(max = 3)
        @Parameter(description = "DRAFT, FINALISED, ABANDONED ; répétable. / Repeatable.", example = "FINALISED")
        List<String> state,

        @QueryParam("purpose")
        @Size(max = 7)
        @Parameter(description = "Pour quoi ; répétable. / What for; repeatable.", example = "RENT")
        List<String> purpose) {

    SupportSearch toSearch(String tenant) {
        return new SupportSearch(
                tenant,
                ListParameters.constants("state", state, SupportState.values()),
                ListParameters.constants("purpose", purpose, SupportPurpose.values()));
    }
}
