package fr.maillage.platform.http.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import org.jspecify.annotations.Nullable;

/** What a bare HTTP status of the framework means for the caller. */
final class Statuses {

    private static final int SHOWN = 200;

    private Statuses() {}

    static Problem problem(WebApplicationException refused, RoutingContext context) {
        int status = refused.getResponse().getStatus();
        boolean conversion = refused.getCause() != null;
        return switch (status) {
            case 400 ->
                Causes.find(refused, JsonProcessingException.class)
                        .map(JsonProblems::of)
                        .orElseGet(() -> problem(status, context));
            // JAX-RS answers 404 when a query parameter does not convert; named ones were caught by ParameterCheck.
            case 404 -> conversion && context.request().query() != null ? parameter() : problem(status, context);
            default -> status >= 500 ? Answers.unexpected(refused) : problem(status, context);
        };
    }

    /** For a failure that only a status describes. */
    static Problem problem(int status, RoutingContext context) {
        String request =
                context.request().method() + " " + shown(context.request().path());
        return switch (status) {
            case 401 -> TokenRefusal.required();
            case 403 -> TokenMapper.forbidden();
            case 404 -> Problem.of(StandardProblem.NOT_FOUND, "Rien à " + request + ".", "Nothing at " + request + ".");
            case 405 ->
                Problem.of(
                        StandardProblem.METHOD_NOT_ALLOWED,
                        request + " : méthode non admise ici ; voyez l’en-tête Allow.",
                        request + ": method not allowed here; see the Allow header.");
            case 406 -> notAcceptable(context.request().getHeader("Accept"));
            case 408 -> Problem.of(StandardProblem.REQUEST_TIMEOUT);
            case 409 -> Problem.of(StandardProblem.CONFLICT);
            case 410 -> Problem.of(StandardProblem.GONE);
            case 412 -> Problem.of(StandardProblem.STALE_VERSION);
            case 413 -> Problem.of(StandardProblem.BODY_TOO_LARGE);
            case 414 -> Problem.of(StandardProblem.URI_TOO_LONG);
            case 415 -> unsupported(context);
            case 428 -> Problem.of(StandardProblem.PRECONDITION_REQUIRED);
            case 429 -> Problem.of(StandardProblem.TOO_MANY_REQUESTS);
            case 431 -> Problem.of(StandardProblem.HEADERS_TOO_LARGE);
            default -> Problem.of(StandardProblem.MALFORMED_REQUEST);
        };
    }

    private static Problem parameter() {
        return Problem.of(
                StandardProblem.INVALID_PARAMETER,
                "La valeur d’un paramètre n’a pas la forme attendue.",
                "The value of a parameter does not have the expected form.");
    }

    private static Problem notAcceptable(@Nullable String accept) {
        return Problem.of(
                StandardProblem.NOT_ACCEPTABLE,
                "Accept (" + shown(accept) + ") ne nomme aucun format disponible ici.",
                "Accept (" + shown(accept) + ") names no format available here.");
    }

    private static Problem unsupported(RoutingContext context) {
        String given = shown(context.request().getHeader("Content-Type"));
        boolean patch = context.request().method().equals(HttpMethod.PATCH);
        String expected = patch ? MediaTypes.MERGE_PATCH : "application/json";
        String orFile = patch ? "" : " ou, pour un fichier, multipart/form-data";
        String orFileEn = patch ? "" : " or, for a file, multipart/form-data";
        Problem problem = Problem.of(
                StandardProblem.UNSUPPORTED_MEDIA_TYPE,
                "Content-Type (" + given + ") n’est pas accepté ici ; attendu : " + expected + orFile + ".",
                "Content-Type (" + given + ") is not accepted here; expected: " + expected + orFileEn + ".");
        return patch ? problem.header("Accept-Patch", MediaTypes.MERGE_PATCH) : problem;
    }

    static String shown(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
