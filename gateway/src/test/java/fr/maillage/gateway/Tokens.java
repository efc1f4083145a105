package fr.maillage.gateway;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tokens signed with the key of the test issuer, shaped as Keycloak's. */
final class Tokens {

    private Tokens() {}

    static String of(String... audiences) {
        return sign(claims(audiences));
    }

    static String expired() {
        return sign(claims("registry")
                .issuedAt(Instant.now().minusSeconds(600))
                .expiresAt(Instant.now().minusSeconds(1)));
    }

    static String ofClient(String client, String tier) {
        return ofClient(client, tier, "user-1");
    }

    static String ofClient(String client, String tier, String person) {
        return sign(claims("registry", "integration")
                .subject(person)
                .claim("azp", client)
                .claim("tier", tier));
    }

    /** Of a machine that acts for these organizations, as its service account gets it. */
    static String ofMachine(String client, String tier, String... organizations) {
        return sign(claims("registry", "integration")
                .claim("azp", client)
                .claim("client_id", client)
                .claim("tier", tier)
                .claim("organization", List.of(organizations)));
    }

    static String withScope(String scope, String... audiences) {
        return sign(claims(audiences).claim("scope", scope));
    }

    /** Of a person with these realm roles, for both services. */
    static String ofRoles(String scope, String... roles) {
        return sign(claims("registry", "integration")
                .claim("scope", scope)
                .claim("realm_access", Map.of("roles", List.of(roles))));
    }

    private static JwtClaimsBuilder claims(String... audiences) {
        return Jwt.subject("user-1")
                .issuer("https://server.example.com")
                .audience(Set.of(audiences))
                .claim("typ", "Bearer")
                .claim("azp", "tests")
                .claim("scope", "openid registry:read")
                .claim("organization", List.of("243100518"));
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("1").sign("privateKey.jwk");
    }
}
