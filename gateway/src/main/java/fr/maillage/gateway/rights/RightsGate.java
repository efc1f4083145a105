package fr.maillage.gateway.rights;

import fr.maillage.gateway.GatewayConfig;
import fr.maillage.gateway.forward.Inquiry;
import fr.maillage.gateway.route.Route;
import fr.maillage.platform.http.refusal.Answers;
import fr.maillage.platform.http.trace.Spans;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Lets a call through unless its service would refuse it for scope or role (403, and the service is told, for its audit
 * trail) or has no such path (404). What it cannot judge goes through: a method that the contract does not have, a
 * service without a contract.
 */
@ApplicationScoped
public class RightsGate {

    private final Operations operations;
    private final Inquiry inquiry;
    private final Spans spans;
    private final boolean closed;

    RightsGate(Operations operations, Inquiry inquiry, Spans spans, GatewayConfig config) {
        this.operations = operations;
        this.inquiry = inquiry;
        this.spans = spans;
        this.closed = config.contractPathsOnly();
    }

    /** Answers itself, or runs {@code allowed}; either at once. */
    public void pass(RoutingContext context, Route route, String path, JsonWebToken token, Runnable allowed) {
        if (!operations.describe(route.service())) {
            allowed.run();
            return;
        }
        List<Operation> there = operations.at(path);
        if (there.isEmpty() && closed) {
            Answers.send(Answers.ofStatus(404, context), context);
        } else if (isRefused(there, context.request().method(), token, context)) {
            inquiry.tellRefused(context, route.service());
            Answers.send(Answers.ofStatus(403, context), context);
        } else {
            allowed.run();
        }
    }

    /** Only when every operation that could be meant refuses. */
    private boolean isRefused(List<Operation> there, HttpMethod asked, JsonWebToken token, RoutingContext context) {
        String method = asked.equals(HttpMethod.HEAD) ? "GET" : asked.name();
        boolean meant = false;
        Grants grants = null;
        for (Operation operation : there) {
            if (operation.method().equals(method)) {
                if (!meant) {
                    spans.reached(context, operation.template());
                }
                meant = true;
                grants = grants == null ? Grants.of(token) : grants;
                if (operation.needs().areMetBy(grants)) {
                    return false;
                }
            }
        }
        return meant;
    }
}
