package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** An operation that takes a body gets one: neither nothing nor {@code null} reaches it. */
@Provider
class BodyRequired implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null) {
            throw Problem.of(
                    StandardProblem.MALFORMED_REQUEST,
                    "Un corps est attendu, rien n’a été reçu.",
                    "A body is expected, nothing was received.");
        }
        return body;
    }
}
