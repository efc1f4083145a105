package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 401 and 403; the challenge of RFC 6750 stays with every 401. */
class TokenMapper {

    @ServerExceptionMapper
    Response map(UnauthorizedException refused, RoutingContext context) {
        return Answers.answer(TokenRefusal.required(), context);
    }

    @ServerExceptionMapper
    Response map(AuthenticationFailedException refused, RoutingContext context) {
        return Answers.answer(TokenRefusal.of(refused), context);
    }

    /** The issuer's keys could not be had. */
    @ServerExceptionMapper
    Response map(OIDCException failure, RoutingContext context) {
        return Answers.answer(TokenRefusal.of(failure), context);
    }

    @ServerExceptionMapper
    Response map(ForbiddenException refused, RoutingContext context) {
        return Answers.answer(Causes.problemIn(refused).orElseGet(TokenMapper::forbidden), context);
    }

    static Problem forbidden() {
        return Problem.of(
                StandardProblem.FORBIDDEN,
                "Votre jeton ne donne pas le droit requis par cette opération.",
                "Your token does not grant the right this operation needs.");
    }
}
