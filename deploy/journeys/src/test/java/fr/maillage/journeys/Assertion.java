package fr.maillage.journeys;

import io.restassured.path.json.JsonPath;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** What a machine client proves itself by (RFC 7523), signed with the key of the installation's secrets. */
record Assertion(Installation maillage, String client) {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    String signed() {
        JsonPath key = JsonPath.from(
                maillage.data().resolve("secrets/" + client + ".jwk").toFile());
        long now = Instant.now().getEpochSecond();
        String text = encoded(Map.of("alg", "ES256", "typ", "JWT", "kid", key.getString("kid"))) + "."
                + encoded(Map.of(
                        "iss",
                        client,
                        "sub",
                        client,
                        "aud",
                        maillage.issuer(),
                        "jti",
                        UUID.randomUUID(),
                        "iat",
                        now,
                        "exp",
                        now + 30));
        return text + "." + signature(key.getString("d"), text);
    }

    private static String encoded(Map<String, Object> members) {
        return BASE64.encodeToString(Forge.json(members).getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(String secret, String text) {
        try {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(
                            new BigInteger(1, Base64.getUrlDecoder().decode(secret)),
                            curve.getParameterSpec(ECParameterSpec.class))));
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
