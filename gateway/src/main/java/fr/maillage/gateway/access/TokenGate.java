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
     */
    public void check(RoutingContext context, String audience, Runnable admitted, Consumer<Problem> refused) {
        if (context.request().getHeader("Authorization") == null) {
            refused.accept(TokenRefusal.required());
            return;
        }
        Context eventLoop = vertx.getOrCreateContext();
        tokens.authenticate(context, identities)
                .subscribe()
                .with(
                        identity -> back(eventLoop, () -> decide(identity, audience, admitted, refused)),
                        failure -> back(eventLoop, () -> refused.accept(TokenRefusal.of(failure))));
    }

    private static void decide(
            @Nullable SecurityIdentity identity, String audience, Runnable admitted, Consumer<Problem> refused) {
        Problem problem = refusal(identity, audience);
        if (problem == null) {
            admitted.run();
        } else {
            refused.accept(problem);
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

    private static @Nullable Problem refusal(@Nullable SecurityIdentity identity, String audience) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return TokenRefusal.required();
        }
        var audiences = token.getAudience();
        return audiences != null && audiences.contains(audience) ? null : TokenRefusal.wrongAudience(audience);
    }
}
