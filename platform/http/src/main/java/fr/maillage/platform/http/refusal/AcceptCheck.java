package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

/** Refuses an {@code Accept} that lists no media types: negotiation would fail on it with 500. */
@ApplicationScoped
class AcceptCheck {

    private static final int AFTER_ADDRESS = 889;

    void register(@Observes Filters filters) {
        filters.register(AcceptCheck::check, AFTER_ADDRESS);
    }

    private static void check(RoutingContext context) {
        if (context.request().headers().getAll(HttpHeaders.ACCEPT).stream().allMatch(AcceptCheck::isReadable)) {
            context.next();
        } else {
            Answers.send(
                    Problem.of(
                            StandardProblem.MALFORMED_REQUEST,
                            "Accept ne nomme pas des types de contenu.",
                            "Accept does not name media types."),
                    context);
        }
    }

    private static boolean isReadable(String accept) {
        try {
            MediaTypeHelper.parseHeader(accept);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
