package fr.maillage.journeys;

import io.restassured.path.json.JsonPath;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes what looks like a good token with the claims of one. */
final class Forge {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String claims;
    private final KeyPair own;

    /** Copies the claims of a good token. */
    Forge(String token) {
        claims = token.split("\\.", -1)[1];
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            own = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String unsigned() {
        return header(Map.of("alg", "none", "typ", "JWT")) + "." + claims + ".";
    }

    /** HMAC with the issuer's public key as its secret, in the form it is published in. */
    String withPublicKeyAsSecret(JsonPath key) {
        try {
            PublicKey published = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(
                            new BigInteger(1, Base64.getUrlDecoder().decode(key.getString("n"))),
                            new BigInteger(1, Base64.getUrlDecoder().decode(key.getString("e")))));
            String pem = "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(published.getEncoded())
                    + "\n-----END PUBLIC KEY-----\n";
            String text = header(Map.of("alg", "HS256", "kid", key.getString("kid"))) + "." + claims;
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pem.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return text + "." + BASE64.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed by a key of our own, with a header that says where to find it. */
    String signed(Map<String, Object> headers) {
        return signed(headers, claims);
    }

    private String signed(Map<String, Object> headers, String payload) {
        String text = header(headers) + "." + payload;
        return text + "." + sign(own.getPrivate(), text);
    }

    Map<String, Object> ownKey(String id) {
        RSAPublicKey key = (RSAPublicKey) own.getPublic();
        return Map.of(
                "kty",
                "RSA",
                "alg",
                "RS256",
                "use",
                "sig",
                "kid",
                id,
                "n",
                unsigned(key.getModulus()),
                "e",
                unsigned(key.getPublicExponent()));
    }

    /** A token of our own making: ID tokens of a stand-in provider. */
    String token(Map<String, Object> payload, String keyId) {
        return signed(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId), header(payload));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String sign(PrivateKey key, String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(Map<String, Object> members) {
        return BASE64.encodeToString(json(members).getBytes(StandardCharsets.UTF_8));
    }

    static String json(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(member -> "\"" + member.getKey() + "\":" + json(member.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case Iterable<?> items -> {
                StringBuilder array = new StringBuilder();
                items.forEach(item -> array.append(array.isEmpty() ? "" : ",").append(json(item)));
                yield "[" + array + "]";
            }
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            default -> "\"" + value + "\"";
        };
    }
}
