package fr.maillage.platform.data.attachment;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import fr.maillage.platform.http.problem.ProblemBody;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

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
            answer.setContent(files());
            operation
                    .getResponses()
                    .addAPIResponse("409", createAPIResponse().ref("#/components/responses/Problem409"))
                    .addAPIResponse("410", destroyed());
        }
        return operation;
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
