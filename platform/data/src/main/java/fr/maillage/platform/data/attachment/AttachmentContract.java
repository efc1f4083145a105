package fr.maillage.platform.data.attachment;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import fr.maillage.platform.http.problem.ProblemBody;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Completes the contract of operation {@value #OPERATION}: every type that is taken, and what quarantine and antivirus answer. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 50)
public class AttachmentContract implements OASFilter {

    private static final String OPERATION = "getAttachmentContent";

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponse answer = OPERATION.equals(operation.getOperationId())
                ? operation.getResponses().getAPIResponse("200")
                : null;
        if (answer != null) {
            operation.setResponses(own(answer, operation.getResponses().getAPIResponses()));
        }
        return operation;
    }

    /** What an attachment answers comes first, what every operation may answer after it. */
    private static APIResponses own(APIResponse answer, Map<String, APIResponse> present) {
        APIResponses responses = createAPIResponses()
                .addAPIResponse("200", answer.content(files()))
                .addAPIResponse("409", createAPIResponse().ref("#/components/responses/Problem409"))
                .addAPIResponse("410", destroyed());
        present.forEach((status, response) -> {
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(status, response);
            }
        });
        return responses;
    }

    private static Content files() {
        Content content = createContent();
        for (ContentType type : ContentType.values()) {
            var file = createSchema().format("binary").type(List.of(SchemaType.STRING));
            content.addMediaType(type.mediaType(), createMediaType().schema(file));
        }
        return content;
    }

    private static APIResponse destroyed() {
        var body = createMediaType().schema(createSchema().ref("#/components/schemas/Problem"));
        return createAPIResponse()
                .description(
                        "Détruite : l'antivirus y a trouvé quelque chose. / Destroyed: the antivirus found something.")
                .content(createContent().addMediaType(ProblemBody.MEDIA_TYPE, body));
    }
}
