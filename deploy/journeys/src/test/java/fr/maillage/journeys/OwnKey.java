package fr.maillage.journeys;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** A key pair that an integrator makes for itself; only its public half leaves the house. */
final class OwnKey {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int COORDINATE = 32;

    private final String kid;
    private final KeyPair pair;

    OwnKey(String kid) {
        this.kid = kid;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String publicJwk() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        return Forge.json(Map.of(
                "kty",
                "EC",
                "crv",
                "P-256",
                "kid",
                kid,
                "x",
                coordinate(key.getW().getAffineX()),
                "y",
                coordinate(key.getW().getAffineY())));
    }

    /** What the identity provider answers to this client when it asks for a token. */
    Response token(Installation maillage, String client) {
        return given().formParams(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        client,
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion",
                        assertion(maillage.issuer(), client)))
                .post(maillage.issuer() + "/protocol/openid-connect/token");
    }

    private String assertion(String issuer, String client) {
        long now = Instant.now().getEpochSecond();
        String text = encoded(Map.of("alg", "ES256", "typ", "JWT", "kid", kid)) + "."
                + encoded(Map.of(
                        "iss", client,
                        "sub", client,
                        "aud", issuer,
                        "jti", UUID.randomUUID(),
                        "iat", now,
                        "exp", now + 30));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, Object> members) {
        return BASE64.encodeToString(Forge.json(members).getBytes(StandardCharsets.UTF_8));
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return BASE64.encodeToString(fixed);
    }
}
