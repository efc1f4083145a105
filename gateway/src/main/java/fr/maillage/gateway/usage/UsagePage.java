package fr.maillage.gateway.usage;

import fr.maillage.gateway.access.TokenGate;
import fr.maillage.gateway.page.Page;
import fr.maillage.platform.http.refusal.Answers;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * {@code /usage-counts}, for the platform's own service that shows them: a token for the gateway with the scope
 * {@code gateway:usage}. Anybody else learns nothing, not even that it is there.
 */
@ApplicationScoped
class UsagePage implements Page {

    private static final String PATH = "/usage-counts";
    private static final String SCOPE = "gateway:usage";
    private static final Set<String> AUDIENCE = Set.of("gateway");

    private final TokenGate tokens;
    private final ClientUsage usage;

    UsagePage(TokenGate tokens, ClientUsage usage) {
        this.tokens = tokens;
        this.usage = usage;
    }

    @Override
    public boolean isAt(String path) {
        return path.equals(PATH);
    }

    @Override
    public void answer(RoutingContext context, String path) {
        context.request().resume();
        tokens.check(
                context,
                AUDIENCE,
                token -> {
                    if (mayRead(token)) {
                        send(context);
                    } else {
                        hide(context);
                    }
                },
                problem -> hide(context));
    }

    private static boolean mayRead(JsonWebToken token) {
        return token.getClaim("scope") instanceof String scopes
                && Arrays.asList(scopes.split(" ", -1)).contains(SCOPE);
    }

    private static void hide(RoutingContext context) {
        Answers.send(Answers.ofStatus(404, context), context);
    }

    private void send(RoutingContext context) {
        JsonArray counts = new JsonArray();
        usage.forEach((key, tally) -> counts.add(new JsonObject()
                .put("organization", key.organization())
                .put("client", key.client())
                .put("service", key.service())
                .put("day", key.day().toString())
                .put("reads", tally.reads.sum())
                .put("writes", tally.writes.sum())
                .put("exports", tally.exports.sum())
                .put("limited", tally.limited.sum())));
        context.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject()
                        .put("gateway", usage.gateway().toString())
                        .put("counts", counts)
                        .encode());
    }
}
