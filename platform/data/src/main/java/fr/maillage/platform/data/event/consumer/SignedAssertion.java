package fr.maillage.platform.data.event.consumer;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Proof of who asks for a token (RFC 7523): good for one use, half a minute, at one issuer. */
final class SignedAssertion {

    static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static final Duration LIFETIME = Duration.ofSeconds(30);

    private SignedAssertion() {}

    static String of(String client, String issuer, String keyId, ClientKey key, Instant now) {
        return Jwt.issuer(client)
                .subject(client)
                .audience(issuer)
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .jws()
                .keyId(keyId)
                .algorithm(key.algorithm())
                .sign(key.key());
    }
}
