package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.ProblemBody;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.trace.Trace;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;

/** Writes a problem as the answer of a request, in the caller's language, and logs it. */
public final class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);

    private Answers() {}

    /** From a JAX-RS mapper. */
    static Response answer(Problem problem, RoutingContext context) {
        log(problem, context);
        var response = Response.status(problem.code().status())
                .type(ProblemBody.MEDIA_TYPE)
                .header("Content-Language", language(context).tag())
                .header("Cache-Control", "no-store")
                .entity(body(problem, context));
        problem.headers().forEach(response::header);
        return response.build();
    }

    /** From a Vert.x handler, wherever the request stands; does nothing when the answer has already begun. */
    public static void send(Problem problem, RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.headWritten() || response.ended()) {
            return;
        }
        log(problem, context);
        response.setStatusCode(problem.code().status())
                .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
                .putHeader("Content-Language", language(context).tag())
                .putHeader("Cache-Control", "no-store");
        problem.headers().forEach(response::putHeader);
        if (Unread.endsConnection(context.request())) {
            response.putHeader("Connection", "close");
        }
        response.end(body(problem, context)).onComplete(sent -> Unread.discard(context.request()));
    }

    /** After an answer that did not wait for the whole request: the rest is read and thrown away, within reason. */
    public static void discardRest(RoutingContext context) {
        Unread.discard(context.request());
    }

    /** What a bare HTTP status means for the caller of this request. */
    public static Problem ofStatus(int status, RoutingContext context) {
        return Statuses.problem(status, context);
    }

    /** The last resort: the caller learns the trace id and nothing else. */
    public static Problem unexpected(Throwable failure) {
        return Problem.of(
                        StandardProblem.INTERNAL_ERROR,
                        "Une erreur inattendue s’est produite ; indiquez le traceId au support.",
                        "Something unexpected happened; give the traceId to support.")
                .causedBy(failure);
    }

    private static String body(Problem problem, RoutingContext context) {
        return ProblemBody.of(problem, language(context), Trace.of(context).traceId())
                .encode();
    }

    private static Language language(RoutingContext context) {
        return Language.preferred(context.request().getHeader("Accept-Language"));
    }

    // The path, never the query: filters may name people. A stack for what nobody foresaw, one line for the rest.
    private static void log(Problem problem, RoutingContext context) {
        String request = context.request().method() + " "
                + Statuses.shown(context.request().path());
        String code = problem.code().code();
        if (problem.code().status() == 500) {
            LOG.errorf(problem.getCause() == null ? problem : problem.getCause(), "%s answered %s", request, code);
        } else if (problem.code().status() > 500) {
            LOG.errorf("%s answered %s: %s", request, code, problem.getCause() == null ? "" : problem.getCause());
        } else {
            LOG.debugf("%s answered %s", request, code);
        }
    }
}
