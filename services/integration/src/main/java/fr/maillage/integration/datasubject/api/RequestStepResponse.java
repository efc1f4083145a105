package fr.maillage.integration.datasubject.api;

import fr.maillage.integration.CodedValue;
import fr.maillage.integration.datasubject.domain.RequestState;
import fr.maillage.integration.datasubject.domain.RequestStep;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a request's history. */
@Schema(name = "DataSubjectHistoryEntry")
public record RequestStepResponse(
        int version,
        CodedValue step,
        RequestState state,
        @Nullable String reason,
        String subject,
        Instant at) {

    static RequestStepResponse from(RequestStep step) {
        return new RequestStepResponse(
                step.version(),
                RequestResponse.coded(step.act()),
                step.state(),
                step.reason(),
                step.subject(),
                step.at());
    }
}
