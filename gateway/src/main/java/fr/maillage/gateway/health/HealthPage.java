package fr.maillage.gateway.health;

import fr.maillage.gateway.page.Page;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * {@code /health}: 200 when every part is up, 503 otherwise, the parts told apart either way.
 * {@code /q/health/ready} only says that the gateway itself answers, for whoever started it.
 */
@ApplicationScoped
class HealthPage implements Page {

    private static final String PARTS = "/health";
    private static final String READY = "/q/health/ready";

    private final Health health;

    HealthPage(Health health) {
        this.health = health;
    }

    @Override
    public boolean isAt(String path) {
        return path.equals(PARTS) || path.equals(READY);
    }

    /** Whoever started the gateway may ask as often as it likes. */
    @Override
    public boolean isCounted(String path) {
        return !path.equals(READY);
    }

    @Override
    public void answer(RoutingContext context, String path) {
        context.request().resume();
        if (path.equals(READY)) {
            send(context, Map.of());
        } else {
            health.parts().onSuccess(parts -> send(context, parts));
        }
    }

    private static void send(RoutingContext context, Map<String, Boolean> parts) {
        boolean up = !parts.containsValue(false);
        var states = new JsonObject();
        parts.forEach((part, isUp) -> states.put(part, new JsonObject().put("status", word(isUp))));
        var body = new JsonObject().put("status", word(up));
        context.response()
                .setStatusCode(up ? 200 : 503)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end((parts.isEmpty() ? body : body.put("parts", states)).encode());
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
