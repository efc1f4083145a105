package fr.maillage.local.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import fr.maillage.local.directory.Json;
import fr.maillage.local.keys.ClientKey;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stands in for Keycloak where only tokens matter: signs them with a key that lives as long as the measurement. */
final class LocalIssuer implements AutoCloseable {
    private static final Duration LIFETIME = Duration.ofHours(2);

    private final ClientKey key = ClientKey.generate();
    private final HttpServer server;
    private final Clock clock;

    LocalIssuer(Clock clock) throws IOException {
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ObjectNode discovery = Json.MAPPER
                .createObjectNode()
                .put("issuer", url())
                .put("jwks_uri", url() + "/keys")
                .put("token_endpoint", url() + "/token");
        answer("/.well-known/openid-configuration", discovery);
        ObjectNode keys = Json.MAPPER.createObjectNode();
        keys.putArray("keys").add(key.publicJwk());
        answer("/keys", keys);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A token of an operator who may read and import. */
    String operator() {
        ObjectNode claims = claims("bench", "registry:read registry:write");
        claims.putObject("realm_access").putArray("roles").add("platform-admin");
        return signed(claims);
    }

    /** A token of a machine client that may read; another one each time. */
    String reader(String client) {
        return signed(claims(client, "registry:read"));
    }

    /** A token of a machine client that may read these services. */
    String reader(String client, List<String> services) {
        ObjectNode claims = claims(
                client, services.stream().map(service -> service + ":read").collect(Collectors.joining(" ")));
        services.forEach(claims.putArray("aud")::add);
        return signed(claims);
    }

    private ObjectNode claims(String client, String scope) {
        Instant now = clock.instant();
        return Json.MAPPER
                .createObjectNode()
                .put("iss", url())
                .put("sub", client)
                .put("azp", client)
                .put("aud", "registry")
                .put("jti", UUID.randomUUID().toString())
                .put("scope", scope)
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(LIFETIME).getEpochSecond());
    }

    private String signed(ObjectNode claims) {
        ObjectNode header = Json.MAPPER
                .createObjectNode()
                .put("alg", "ES256")
                .put("typ", "JWT")
                .put("kid", key.keyId());
        String text = encoded(header) + "." + encoded(claims);
        return text + "." + key.sign(text);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(String path, ObjectNode json) {
        byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private static String encoded(ObjectNode json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
