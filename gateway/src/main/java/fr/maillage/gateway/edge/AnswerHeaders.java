package fr.maillage.gateway.edge;

import fr.maillage.gateway.forward.Origin;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What every answer carries, refusals included. A page may loosen the content policy for itself. */
@ApplicationScoped
class AnswerHeaders {

    private static final int BEFORE_LIMITS = 950;

    private final Origin origin;

    AnswerHeaders(Origin origin) {
        this.origin = origin;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_LIMITS);
    }

    private void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("Referrer-Policy", "no-referrer");
        if (origin.isTls(context.request())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        context.next();
    }
}
