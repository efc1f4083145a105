package fr.maillage.platform.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Signed tokens as the identity provider would issue them, for the issuer of quarkus-test-oidc-server. */
public final class Tokens {

    private static final String ISSUER = "https://server.example.com";
    private static final String KEY = "privateKey.jwk";

    private final JwtClaimsBuilder claims;

    private Tokens(JwtClaimsBuilder claims) {
        this.claims = claims;
    }

    /** A token of a user or client, for one audience, with its scopes; no organization, no role yet. */
    public static Tokens of(String name, String audience, String... scopes) {
        return new Tokens(Jwt.preferredUserName(name)
                .subject("subject-of-" + name)
                .issuer(ISSUER)
                .audience(audience)
                .claim("azp", "client-of-" + name)
                .claim("typ", "Bearer")
                .claim("scope", String.join(" ", Arrays.asList(scopes))));
    }

    public Tokens roles(String... roles) {
        claims.claim("realm_access", Map.of("roles", List.of(roles)));
        return this;
    }

    /** Another account and client than the name gives. */
    public Tokens by(String subject, String client) {
        claims.subject(subject).claim("azp", client);
        return this;
    }

    public Tokens organizations(String... aliases) {
        claims.claim("organization", List.of(aliases));
        return this;
    }

    /** Held to these territories, {@code commune:31555}. */
    public Tokens territories(String... territories) {
        claims.claim("territories", List.of(territories));
        return this;
    }

    public Tokens expiresAt(long epochSecond) {
        claims.expiresAt(epochSecond);
        return this;
    }

    public Tokens audiences(String... audiences) {
        claims.audience(Set.of(audiences));
        return this;
    }

    /** The compact form, to follow {@code Bearer}. */
    public String signed() {
        return claims.jws().keyId("1").sign(KEY);
    }
}
