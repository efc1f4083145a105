package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Refuses a request whose {@code Host} or {@code X-Forwarded-*} make no address: JAX-RS builds one from them before it
 * looks for the operation, and fails with 500 where it cannot.
 */
@ApplicationScoped
class AddressCheck {

    private static final int AFTER_LIMITS = 890;

    void register(@Observes Filters filters) {
        filters.register(AddressCheck::check, AFTER_LIMITS);
    }

    private static void check(RoutingContext context) {
        if (makesAnAddress(context.request())) {
            context.next();
        } else {
            Answers.send(
                    Problem.of(
                            StandardProblem.MALFORMED_REQUEST,
                            "Host ou X-Forwarded-* ne forment pas une adresse http.",
                            "Host or X-Forwarded-* make no http address."),
                    context);
        }
    }

    private static boolean makesAnAddress(HttpServerRequest request) {
        String scheme = request.scheme();
        if (!"http".equals(scheme) && !"https".equals(scheme)) {
            return false;
        }
        try {
            return new URI(request.absoluteURI()).getRawAuthority() != null;
        } catch (URISyntaxException unusable) {
            return false;
        }
    }
}
