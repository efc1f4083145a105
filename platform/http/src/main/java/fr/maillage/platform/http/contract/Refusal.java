package fr.maillage.platform.http.contract;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import fr.maillage.platform.http.problem.ProblemBody;
import fr.maillage.platform.http.problem.StandardProblem;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The refusals an operation may answer by its form alone; what its rules refuse it declares itself. */
enum Refusal {
    BAD_REQUEST(StandardProblem.INVALID_REQUEST),
    UNAUTHORIZED(StandardProblem.AUTHENTICATION_REQUIRED),
    FORBIDDEN(StandardProblem.FORBIDDEN),
    NOT_FOUND(StandardProblem.NOT_FOUND),
    NOT_ACCEPTABLE(StandardProblem.NOT_ACCEPTABLE),
    STALE_VERSION(StandardProblem.STALE_VERSION),
    BODY_TOO_LARGE(StandardProblem.BODY_TOO_LARGE),
    URI_TOO_LONG(StandardProblem.URI_TOO_LONG),
    UNSUPPORTED_MEDIA_TYPE(StandardProblem.UNSUPPORTED_MEDIA_TYPE),
    PRECONDITION_REQUIRED(StandardProblem.PRECONDITION_REQUIRED),
    HEADERS_TOO_LARGE(StandardProblem.HEADERS_TOO_LARGE),
    INTERNAL_ERROR(StandardProblem.INTERNAL_ERROR),
    UNAVAILABLE(StandardProblem.DEPENDENCY_UNAVAILABLE);

    private final StandardProblem problem;

    Refusal(StandardProblem problem) {
        this.problem = problem;
    }

    boolean concerns(HttpMethod method, String path, Operation operation) {
        return switch (this) {
            case BAD_REQUEST, NOT_ACCEPTABLE, URI_TOO_LONG, HEADERS_TOO_LARGE, INTERNAL_ERROR, UNAVAILABLE -> true;
            case UNAUTHORIZED, FORBIDDEN -> isSecured(operation);
            case STALE_VERSION, PRECONDITION_REQUIRED -> changesAVersion(method, operation);
            case NOT_FOUND -> path.contains("{");
            case BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE -> operation.getRequestBody() != null;
        };
    }

    /** Such an operation requires {@code If-Match}; a transition is a POST and says so itself. */
    static boolean changesAVersion(HttpMethod method, Operation operation) {
        boolean changes = method == HttpMethod.PUT || method == HttpMethod.PATCH || method == HttpMethod.DELETE;
        return changes && !operation.hasExtension(ProblemContract.UNVERSIONED);
    }

    private static boolean isSecured(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    String status() {
        return Integer.toString(problem.status());
    }

    String componentName() {
        return "Problem" + status();
    }

    APIResponse reference() {
        return createAPIResponse().ref("#/components/responses/" + componentName());
    }

    APIResponse response() {
        var body = createMediaType().schema(createSchema().ref("#/components/schemas/Problem"));
        var response = createAPIResponse()
                .description(problem.title().fr() + ". / " + problem.title().en() + ".")
                .content(createContent().addMediaType(ProblemBody.MEDIA_TYPE, body));
        String header = switch (problem.status()) {
            case 401 -> "WWW-Authenticate";
            case 503 -> "Retry-After";
            default -> "";
        };
        return header.isEmpty()
                ? response
                : response.addHeader(header, createHeader().schema(text()));
    }

    private static Schema text() {
        return createSchema().type(List.of(Schema.SchemaType.STRING));
    }
}
