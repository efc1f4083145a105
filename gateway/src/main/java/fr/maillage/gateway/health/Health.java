package fr.maillage.gateway.health;

import fr.maillage.gateway.route.Route;
import fr.maillage.gateway.route.Routes;
import io.vertx.core.CompositeFuture;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks every part how it is; at most once a second, however many ask us. */
@ApplicationScoped
class Health {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Routes routes;
    private final Keys keys;
    private final Clock clock;
    private final HttpClient client;

    private @Nullable Future<Map<String, Boolean>> last;
    private Instant asked = Instant.MIN;

    Health(Vertx vertx, Routes routes, Keys keys, Clock clock) {
        this.routes = routes;
        this.keys = keys;
        this.clock = clock;
        this.client = vertx.createHttpClient();
    }

    /** By part: whether it is up. */
    synchronized Future<Map<String, Boolean>> parts() {
        Instant now = clock.instant();
        if (last == null || !now.isBefore(asked.plus(FRESH))) {
            last = ask();
            asked = now;
        }
        return last;
    }

    private Future<Map<String, Boolean>> ask() {
        var parts = new TreeMap<String, Future<Boolean>>();
        parts.put("gateway", Future.succeededFuture(true));
        parts.put("identity", keys.areLoaded(PATIENCE));
        for (Route route : routes.all()) {
            parts.put(route.service(), isReady(route));
        }
        return Future.join(List.copyOf(parts.values())).map((CompositeFuture done) -> {
            var states = new TreeMap<String, Boolean>();
            parts.forEach((part, state) -> states.put(part, state.result()));
            return states;
        });
    }

    private Future<Boolean> isReady(Route route) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(route.target().getHost())
                .setPort(route.port())
                .setSsl(route.isTls())
                .setURI("/q/health/ready")
                .setTimeout(PATIENCE.toMillis());
        return client.request(options)
                .compose(request -> request.send())
                .compose(response -> response.body().map(body -> response.statusCode() == 200))
                .otherwise(false);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
