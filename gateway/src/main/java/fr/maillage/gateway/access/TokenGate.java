package fr.maillage.gateway.access;

import fr.maillage.platform.http.identity.VerifiedTokenCache;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.refusal.TokenRefusal;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Lets a request through when its token is valid and names the service in {@code aud}. */
@ApplicationScoped
public class TokenGate {

    private final Vertx vertx;
    private final VerifiedTokenCache tokens;
    private final IdentityProviderManager identities;

    TokenGate(Vertx vertx, VerifiedTokenCache tokens, IdentityProviderManager identities) {
        this.vertx = vertx;
        this.tokens = tokens;
        this.identities = identities;
    }

    /**
     * Calls exactly one of the two on the event loop of the request: at once for a token seen lately, otherwise when it
     * has been verified, which may need the keys of the issuer first.
     *
     * @param audiences one of which the token must name
     */
    public void check(
            RoutingContext context, Set<String> audiences, Consumer<JsonWebToken> admitted, Consumer<Problem> refused) {
        if (context.request().getHeader("Authorization") == null) {
            refused.accept(TokenRefusal.required());
            return;
        }
        Context eventLoop = vertx.getOrCreateContext();
        tokens.authenticate(context, identities)
                .subscribe()
                .with(
                        identity -> back(eventLoop, () -> decide(identity, audiences, admitted, refused)),
                        failure -> back(eventLoop, () -> refused.accept(TokenRefusal.of(failure))));
    }

    /** Whose token a request carries, for pages that need none: null without a valid one. Calls once, as above. */
    public void identify(RoutingContext context, Consumer<@Nullable JsonWebToken> known) {
        if (context.request().getHeader("Authorization") == null) {
            known.accept(null);
            return;
        }
        Context eventLoop = vertx.getOrCreateContext();
        tokens.authenticate(context, identities)
                .subscribe()
                .with(
                        identity -> back(eventLoop, () -> known.accept(token(identity))),
                        failure -> back(eventLoop, () -> known.accept(null)));
    }

    private static void decide(
            @Nullable SecurityIdentity identity,
            Set<String> audiences,
            Consumer<JsonWebToken> admitted,
            Consumer<Problem> refused) {
        JsonWebToken token = token(identity);
        if (token == null) {
            refused.accept(TokenRefusal.required());
        } else if (token.getAudience() == null || Collections.disjoint(token.getAudience(), audiences)) {
            refused.accept(TokenRefusal.wrongAudience(String.join(" / ", audiences)));
        } else {
            admitted.accept(token);
        }
    }

    // Verification may end on a worker thread that carries the same context: both are looked at.
    private static void back(Context eventLoop, Runnable step) {
        if (Context.isOnEventLoopThread() && eventLoop.equals(Vertx.currentContext())) {
            step.run();
        } else {
            eventLoop.runOnContext(ignored -> step.run());
        }
    }

    private static @Nullable JsonWebToken token(@Nullable SecurityIdentity identity) {
        return identity != null && identity.getPrincipal() instanceof JsonWebToken token ? token : null;
    }
}
