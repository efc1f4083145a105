package fr.maillage.platform.data.event.feed;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import fr.maillage.platform.http.problem.ProblemBody;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Completes the contract of every feed operation, so that no service repeats it: the link on, and what a feed refuses. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class FeedContract implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponse answer = operation.getResponses() == null
                ? null
                : operation.getResponses().getAPIResponse("200");
        if (answer != null && answer.getContent() != null && answer.getContent().hasMediaType(EventFeed.BATCH)) {
            answer.addHeader("Link", text("La requête suivante : rel=\"next\". / The request to make next."));
            operation.getResponses().addAPIResponse("410", refusal(FeedProblem.EXPIRED_EVENT));
            operation
                    .getResponses()
                    .addAPIResponse(
                            "429",
                            refusal(FeedProblem.TOO_MANY_WAITING)
                                    .addHeader("Retry-After", text("Secondes. / Seconds.")));
        }
        return operation;
    }

    private static APIResponse refusal(FeedProblem problem) {
        var body = createMediaType().schema(createSchema().ref("#/components/schemas/Problem"));
        return createAPIResponse()
                .description(problem.title().fr() + ". / " + problem.title().en() + ".")
                .content(createContent().addMediaType(ProblemBody.MEDIA_TYPE, body));
    }

    private static Header text(String description) {
        return createHeader().description(description).schema(createSchema().type(List.of(SchemaType.STRING)));
    }
}
