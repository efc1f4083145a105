package fr.maillage.gateway.metrics;

import fr.maillage.gateway.route.PathRule;
import fr.maillage.gateway.route.Route;
import fr.maillage.gateway.route.Routes;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Counts every answer that has left, by service; what is no service's is the gateway's own. */
@ApplicationScoped
class Traffic {

    private static final int BEFORE_ALL_ELSE = 960;
    private static final String OWN = "gateway";

    private final Routes routes;
    private final Durations own = new Durations();
    private final TreeMap<String, Durations> byService = new TreeMap<>();

    Traffic(Routes routes) {
        this.routes = routes;
        routes.services().forEach(service -> byService.put(service, new Durations()));
        byService.put(OWN, own);
    }

    void register(@Observes Filters filters) {
        filters.register(this::count, BEFORE_ALL_ELSE);
    }

    void forEach(BiConsumer<String, Durations> each) {
        byService.forEach(each);
    }

    private void count(RoutingContext context) {
        long begin = System.nanoTime();
        context.addEndHandler(ended ->
                of(context.request().uri()).add(context.response().getStatusCode(), System.nanoTime() - begin));
        context.next();
    }

    private Durations of(String uri) {
        Route route = routes.find(PathRule.path(uri));
        return route == null ? own : byService.getOrDefault(route.service(), own);
    }
}
