package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Our own exception, the framework's, and anything else. */
class ProblemMapper {

    @ServerExceptionMapper
    Response map(Problem problem, RoutingContext context) {
        return Answers.answer(problem, context);
    }

    @ServerExceptionMapper
    Response map(WebApplicationException refused, RoutingContext context) {
        Response response = refused.getResponse();
        if (response.getStatus() < 400) {
            return response;
        }
        Problem problem = Causes.problemIn(refused).orElseGet(() -> Statuses.problem(refused, context));
        String allow = response.getHeaderString("Allow");
        return Answers.answer(allow == null ? problem : problem.header("Allow", allow), context);
    }

    @ServerExceptionMapper
    Response map(Throwable failure, RoutingContext context) {
        return Answers.answer(problem(failure), context);
    }

    /** What a failure that nobody caught means for the caller. */
    static Problem problem(Throwable failure) {
        return Causes.problemIn(failure)
                .or(() -> DatabaseAway.problemIn(failure))
                .or(() -> BrokenForm.problemIn(failure))
                .orElseGet(() -> Answers.unexpected(failure));
    }
}
