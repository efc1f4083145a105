package fr.maillage.gateway.forward;

import fr.maillage.gateway.GatewayConfig;
import fr.maillage.gateway.resilience.Breaker;
import fr.maillage.gateway.resilience.RetryBudget;
import fr.maillage.gateway.route.Route;
import fr.maillage.gateway.route.Routes;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** One line per service, so that a stuck service exhausts only its own connections and places to wait. */
@ApplicationScoped
class ServiceLines {

    private static final Logger LOG = Logger.getLogger(ServiceLines.class);
    // Shorter than the services keep an idle connection, so that the gateway is the one to close it.
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final Vertx vertx;
    private final GatewayConfig config;
    private final Clock clock;
    private final Map<String, ServiceLine> lines;

    ServiceLines(Vertx vertx, GatewayConfig config, Routes routes, Clock clock) {
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
        this.lines = routes.all().stream().collect(Collectors.toUnmodifiableMap(Route::service, this::line));
    }

    boolean has(String service) {
        return lines.containsKey(service);
    }

    ServiceLine get(String service) {
        return Objects.requireNonNull(lines.get(service), service);
    }

    private ServiceLine line(Route route) {
        var settings = new Breaker.Settings(
                config.breaker().calls(),
                config.breaker().window(),
                config.breaker().open());
        String service = route.service();
        return new ServiceLine(
                service,
                connections(route),
                new Breaker(settings, clock, state -> LOG.warnf("breaker of %s: %s", service, state)),
                new RetryBudget());
    }

    private Connections connections(Route route) {
        var options = new HttpClientOptions()
                .setDefaultHost(route.target().getHost())
                .setDefaultPort(route.port())
                .setSsl(route.isTls())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setIdleTimeout(Math.toIntExact(config.idleTimeout().toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxWaitQueueSize(config.waiting());
        return new Connections(vertx, options, config.connections());
    }

    @PreDestroy
    void close() {
        lines.values().forEach(line -> line.connections().close());
    }
}
