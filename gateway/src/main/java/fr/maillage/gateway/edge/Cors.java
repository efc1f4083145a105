package fr.maillage.gateway.edge;

import fr.maillage.gateway.GatewayConfig;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.refusal.Answers;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;

/**
 * Which web pages of other origins may read answers: those of the list, letter by letter, and nobody else. There is no
 * cookie to protect, so credentials are never allowed along.
 */
@ApplicationScoped
class Cors {

    private static final int AFTER_ANSWER_HEADERS = 940;
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String ACCEPTED = "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key,"
            + " If-Match, If-None-Match, Request-Timeout, traceparent, X-Request-Id";
    private static final String SHOWN = "Content-Language, ETag, Link, Location, RateLimit, RateLimit-Policy,"
            + " Retry-After, WWW-Authenticate, X-Request-Id";

    private final Set<String> origins;

    Cors(GatewayConfig config) {
        this.origins = Set.copyOf(config.corsOrigins().orElse(Set.of()));
        origins.forEach(Cors::requireOrigin);
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, AFTER_ANSWER_HEADERS);
    }

    private void add(RoutingContext context) {
        String origin = context.request().getHeader("Origin");
        if (origin == null) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response();
        response.putHeader("Vary", "Origin");
        boolean allowed = origins.contains(origin);
        if (allowed) {
            response.putHeader("Access-Control-Allow-Origin", origin).putHeader("Access-Control-Expose-Headers", SHOWN);
        }
        if (!isPreflight(context)) {
            context.next();
        } else if (allowed) {
            response.putHeader("Access-Control-Allow-Methods", METHODS)
                    .putHeader("Access-Control-Allow-Headers", ACCEPTED)
                    .putHeader("Access-Control-Max-Age", "600")
                    .setStatusCode(204)
                    .end();
        } else {
            Answers.send(refusal(), context);
        }
    }

    private static boolean isPreflight(RoutingContext context) {
        return HttpMethod.OPTIONS.equals(context.request().method())
                && context.request().getHeader("Access-Control-Request-Method") != null;
    }

    private static Problem refusal() {
        return Problem.of(
                StandardProblem.FORBIDDEN,
                "Les pages de cette origine n’ont pas accès à l’API ; l’exploitant peut l’ajouter à la liste.",
                "Pages of this origin have no access to the API; the operator can add it to the list.");
    }

    private static void requireOrigin(String text) {
        URI uri = URI.create(text);
        boolean exact = uri.getScheme() != null
                && uri.getHost() != null
                && text.equals(uri.getScheme() + "://" + uri.getAuthority())
                && text.equals(text.toLowerCase(java.util.Locale.ROOT))
                && uri.getUserInfo() == null;
        if (!exact) {
            throw new IllegalArgumentException("maillage.gateway.cors-origins (" + text
                    + "), must be origins such as https://www.example.fr: scheme, host, port if unusual, no path");
        }
    }
}
