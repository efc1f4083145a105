package fr.maillage.platform.http.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Verifies bearer tokens through quarkus-oidc and remembers the successes: signature checking is the largest single
 * cost of a small request, and a client sends the same token for minutes. Failures are never remembered.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokenCache implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer ";

    private final OidcAuthenticationMechanism oidc;
    private final VerifiedTokens<SecurityIdentity> verified;
    private final Duration clockSkew;
    private final Duration patience;
    private final Clock clock;

    VerifiedTokenCache(OidcAuthenticationMechanism oidc, IdentityConfig config, Clock clock) {
        this.oidc = oidc;
        this.verified = new VerifiedTokens<>(config.cacheTime(), config.cacheSize(), clock);
        this.clockSkew = config.clockSkew();
        this.patience = config.patience();
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String token = bearerToken(context.request().getHeader("Authorization"));
        if (token == null) {
            return oidc.authenticate(context, providers);
        }
        SecurityIdentity known = verified.find(token);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return oidc.authenticate(context, providers)
                .ifNoItem()
                .after(patience)
                .failWith(() -> new OIDCException("issuer not available within " + patience))
                .map(identity -> remember(token, identity));
    }

    private @Nullable SecurityIdentity remember(String token, @Nullable SecurityIdentity identity) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken claims)) {
            return identity;
        }
        Instant expiry = Instant.ofEpochSecond(claims.getExpirationTime());
        requireCurrent(claims, expiry);
        SecurityIdentity portable = withoutRequest(identity, claims);
        verified.add(token, portable, expiry);
        return portable;
    }

    // The library's leeway for foreign clocks also stretches exp; ours does not.
    private void requireCurrent(JsonWebToken claims, Instant expiry) {
        Instant now = clock.instant();
        if (!now.isBefore(expiry)) {
            throw new AuthenticationFailedException("token expired at " + expiry);
        }
        Instant issued = Instant.ofEpochSecond(claims.getIssuedAtTime());
        if (issued.isAfter(now.plus(clockSkew))) {
            throw new AuthenticationFailedException("token issued in the future, at " + issued);
        }
    }

    /** The attributes hold the routing context of the request that first brought the token: they stay behind. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity, JsonWebToken claims) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(ReadToken.of(claims))
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addPermissions(identity.getPermissions())
                .addAttribute(Organizations.ATTRIBUTE, Organizations.of(identity))
                .addAttribute(TerritoryClaim.ATTRIBUTE, TerritoryClaim.of(identity))
                .build();
    }

    static @Nullable String bearerToken(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        return authorization.substring(BEARER.length()).strip();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }
}
