package fr.maillage.local.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.local.directory.Json;
import fr.maillage.local.keys.ClientKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Client credentials proved by a signed assertion (RFC 7523) that lives half a minute and is good for one use. */
public final class MachineToken {
    private static final Duration ASSERTION_LIFETIME = Duration.ofSeconds(30);

    private final String issuer;
    private final Clock clock;

    public MachineToken(String issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** A token for some scopes, or with a blank scope for all that the client has. */
    public AccessToken get(String client, ClientKey key, String scope) throws InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", client);
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion(client, key, clock.instant()));
        if (!scope.isBlank()) {
            form.put("scope", scope);
        }
        return AccessToken.of(new Browser().post(URI.create(issuer + "/protocol/openid-connect/token"), form), client);
    }

    String assertion(String client, ClientKey key, Instant now) {
        ObjectNode header = Json.MAPPER.createObjectNode();
        header.put("alg", "ES256").put("typ", "JWT").put("kid", key.keyId());
        ObjectNode claims = Json.MAPPER.createObjectNode();
        claims.put("iss", client).put("sub", client).put("aud", issuer);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(ASSERTION_LIFETIME).getEpochSecond());
        String signed = encoded(header) + "." + encoded(claims);
        return signed + "." + key.sign(signed);
    }

    private static String encoded(ObjectNode json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
