package fr.maillage.gateway.forward;

import fr.maillage.gateway.GatewayConfig;
import fr.maillage.gateway.route.Route;
import fr.maillage.gateway.route.Routes;
import fr.maillage.platform.http.refusal.RequestLimits;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One pool of kept-alive connections per service, so that a stuck service exhausts only its own. */
@ApplicationScoped
public class Forwarder {

    // Shorter than the services keep an idle connection, so that the gateway is the one to close it.
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final Map<String, HttpClient> clients;
    private final Vertx vertx;
    private final GatewayConfig config;
    private final Origin origin;
    private final RequestLimits limits;

    Forwarder(Vertx vertx, GatewayConfig config, Routes routes, Origin origin, RequestLimits limits) {
        this.vertx = vertx;
        this.config = config;
        this.origin = origin;
        this.limits = limits;
        this.clients = routes.all().stream().collect(Collectors.toUnmodifiableMap(Route::service, this::client));
    }

    /** Takes the request over; its answer will be the service's or a problem. */
    public void forward(RoutingContext context, Route route) {
        HttpClient client = Objects.requireNonNull(clients.get(route.service()), route.service());
        long limit = limits.bodyLimit(context.request().getHeader("Content-Type"));
        new Exchange(context, vertx, client, route.service(), limit, config.responseTimeout(), origin).begin();
    }

    private HttpClient client(Route route) {
        var options = new HttpClientOptions()
                .setDefaultHost(route.target().getHost())
                .setDefaultPort(route.port())
                .setSsl(route.isTls())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setIdleTimeout(Math.toIntExact(config.idleTimeout().toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxWaitQueueSize(config.waiting());
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.connections()));
    }

    @PreDestroy
    void close() {
        clients.values().forEach(HttpClient::close);
    }
}
