package fr.maillage.platform.http.refusal;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Bodies that are JSON but not the JSON agreed on; text that is no JSON at all arrives as a bare 400. */
class JsonMapper {

    @ServerExceptionMapper
    Response map(MismatchedInputException refused, RoutingContext context) {
        return Answers.answer(Causes.problemIn(refused).orElseGet(() -> JsonProblems.of(refused)), context);
    }

    /** Our own types are at fault, not the caller. */
    @ServerExceptionMapper
    Response map(InvalidDefinitionException failure, RoutingContext context) {
        return Answers.answer(Answers.unexpected(failure), context);
    }
}
