package fr.maillage.platform.http.contract;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;

/** Runs while the service is built; the exported contract is complete. Filters run in the order of their priority, always the same. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 40)
public class ProblemContract implements OASFilter {

    public static final String CODES = "x-problem-codes";

    /** Extension of a PUT, PATCH or DELETE that is not given a required If-Match: its object never changes, or may be new. */
    public static final String UNVERSIONED = "x-unversioned";

    private static final String IF_MATCH = "IfMatch";

    private final IndexView index;

    public ProblemContract(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Components components =
                contract.getComponents() == null ? OASFactory.createComponents() : contract.getComponents();
        ProblemSchemas.addTo(components);
        contract.setComponents(components);
        contract.addExtension(CODES, codes());
        if (contract.getPaths() != null && contract.getPaths().getPathItems() != null) {
            contract.getPaths().getPathItems().forEach((path, item) -> addRefusals(path, item, components));
        }
    }

    private static Parameter ifMatch() {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name("If-Match")
                .required(true)
                .description("ETag de la version modifiée. / ETag of the version being changed.")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .examples(List.of("\"v3\"")));
    }

    private static void addRefusals(String path, PathItem item, Components components) {
        item.getOperations().forEach((method, operation) -> {
            APIResponses responses =
                    operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
            for (Refusal refusal : Refusal.values()) {
                if (refusal.concerns(method, path, operation) && isUndescribed(responses, refusal.status())) {
                    responses.addAPIResponse(refusal.status(), refusal.reference());
                    components.addResponse(refusal.componentName(), refusal.response());
                }
            }
            operation.setResponses(responses);
            if (Refusal.changesAVersion(method, operation)) {
                operation.addParameter(OASFactory.createParameter().ref(IF_MATCH));
                components.addParameter(IF_MATCH, ifMatch());
            }
        });
    }

    // Quarkus describes 401 and 403 by two words and no body.
    private static boolean isUndescribed(APIResponses responses, String status) {
        var described = responses.getAPIResponse(status);
        return described == null || (described.getRef() == null && described.getContent() == null);
    }

    private List<Map<String, Object>> codes() {
        return ProblemCatalogue.in(index).stream().map(ProblemContract::entry).toList();
    }

    /** In a fixed order: the contract is compared letter by letter from one build to the next. */
    private static Map<String, Object> entry(ProblemCode code) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("code", code.code());
        entry.put("status", code.status());
        entry.put("title", both(code.title()));
        entry.put("explanation", both(code.explanation()));
        return entry;
    }

    private static Map<String, Object> both(Text text) {
        Map<String, Object> languages = new LinkedHashMap<>();
        languages.put("fr", text.fr());
        languages.put("en", text.en());
        return languages;
    }
}
