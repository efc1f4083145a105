package fr.maillage.platform.data.idempotency;

import fr.maillage.platform.http.problem.ProblemBody;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Tells of the key in every contract: the header on each POST, and what it may be refused for. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class IdempotencyContract implements OASFilter {

    private static final String PARAMETER = "IdempotencyKey";
    private static final String IN_FLIGHT = "Problem409";
    private static final String REUSED = "Problem422";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Components components =
                contract.getComponents() == null ? OASFactory.createComponents() : contract.getComponents();
        components.addParameter(PARAMETER, parameter());
        components.addResponse(IN_FLIGHT, refusal("État ou requête en conflit. / State or request in conflict."));
        components.addResponse(
                REUSED,
                refusal("Refusé par une règle, ou clé réutilisée. / Refused by a rule, or key" + " used before."));
        contract.setComponents(components);
        if (contract.getPaths() != null && contract.getPaths().getPathItems() != null) {
            contract.getPaths().getPathItems().values().stream()
                    .filter(item -> item.getPOST() != null)
                    .forEach(item -> describe(item.getPOST()));
        }
    }

    private static void describe(Operation post) {
        post.addParameter(OASFactory.createParameter().ref(PARAMETER));
        addUnlessDescribed(post, "409", IN_FLIGHT);
        addUnlessDescribed(post, "422", REUSED);
    }

    private static void addUnlessDescribed(Operation post, String status, String component) {
        if (post.getResponses() == null) {
            post.setResponses(OASFactory.createAPIResponses());
        }
        if (!post.getResponses().hasAPIResponse(status)) {
            post.getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(component));
        }
    }

    private static Parameter parameter() {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(IdempotencyKey.HEADER)
                .required(false)
                .description("Choisie par vous, une par demande : la même demande répétée avec la même clé n’a lieu"
                        + " qu’une fois et reçoit la même réponse, pendant 24 heures au moins. / Chosen by you, one a"
                        + " request: the same request repeated with the same key happens once and gets the same answer,"
                        + " for 24 hours at least.")
                .schema(OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .minLength(1)
                        .maxLength(255)
                        .examples(List.of("8e03978e-40d5-43dd-bc93-6894a57f9324")));
    }

    private static APIResponse refusal(String description) {
        var body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(ProblemBody.MEDIA_TYPE, body));
    }
}
