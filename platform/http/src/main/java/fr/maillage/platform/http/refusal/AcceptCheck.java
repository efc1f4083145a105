package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

/**
 * Negotiation fails with 500 on an {@code Accept} that cannot be read: refused here. An empty one is no preference (RFC 9110,
 * 12.5.1), as if it were not there.
 */
@ApplicationScoped
class AcceptCheck {

    private static final int AFTER_ADDRESS = 889;

    void register(@Observes Filters filters) {
        filters.register(AcceptCheck::check, AFTER_ADDRESS);
    }

    private static void check(RoutingContext context) {
        MultiMap headers = context.request().headers();
        List<String> accepted = headers.getAll(HttpHeaders.ACCEPT);
        if (!accepted.isEmpty() && accepted.stream().allMatch(String::isBlank)) {
            headers.remove(HttpHeaders.ACCEPT);
        } else if (!accepted.stream().allMatch(AcceptCheck::isReadable)) {
            Answers.send(
                    Problem.of(
                            StandardProblem.MALFORMED_REQUEST,
                            "Accept ne nomme pas des types de contenu.",
                            "Accept does not name media types."),
                    context);
            return;
        }
        context.next();
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
