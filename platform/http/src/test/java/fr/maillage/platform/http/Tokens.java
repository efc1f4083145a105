package fr.maillage.platform.http;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.util.List;
import java.util.Map;

/** Tokens signed with the key of the test issuer, shaped as Keycloak's. */
final class Tokens {

    private Tokens() {}

    static JwtClaimsBuilder of(String organization) {
        return Jwt.subject("user-1")
                .issuer("https://server.example.com")
                .audience("platform-http")
                .claim("azp", "test-client")
                .claim("typ", "Bearer")
                .claim("scope", "openid sample:read")
                .claim("organization", List.of(organization))
                .claim("realm_access", Map.of("roles", List.of("reader")));
    }

    static String grower() {
        return sign(of("243100518").claim("realm_access", Map.of("roles", List.of("grower"))));
    }

    static String reader() {
        return sign(of("243100518"));
    }

    static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("1").sign("privateKey.jwk");
    }
}
