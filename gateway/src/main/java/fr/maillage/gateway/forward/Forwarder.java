package fr.maillage.gateway.forward;

import fr.maillage.gateway.GatewayConfig;
import fr.maillage.gateway.resilience.Deadline;
import fr.maillage.gateway.route.Route;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.refusal.Answers;
import fr.maillage.platform.http.refusal.RequestLimits;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Hands requests over to the services. */
@ApplicationScoped
public class Forwarder {

    private final ServiceLines lines;
    private final Vertx vertx;
    private final GatewayConfig config;
    private final Origin origin;
    private final RequestLimits limits;

    Forwarder(Vertx vertx, GatewayConfig config, ServiceLines lines, Origin origin, RequestLimits limits) {
        this.vertx = vertx;
        this.config = config;
        this.lines = lines;
        this.origin = origin;
        this.limits = limits;
    }

    /** Takes the request over; its answer will be the service's or a problem. */
    public void forward(RoutingContext context, Route route) {
        Duration longest = config.responseTimeout();
        Duration patience;
        try {
            patience = Deadline.of(context.request().getHeader(Deadline.HEADER), longest);
        } catch (Problem unreadable) {
            Answers.send(unreadable, context);
            return;
        }
        ServiceLine line = lines.get(route.service());
        long limit = limits.bodyLimit(context.request().getHeader("Content-Type"));
        new Exchange(context, vertx, line, limit, lost -> new Patience(vertx, patience, longest, lost), origin).begin();
    }
}
