package fr.maillage.journeys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An OpenID provider on the loopback that lets everybody in as the same person, honestly or not. */
final class StandInProvider implements AutoCloseable {

    /** In which way it lies. */
    enum Lie {
        NONE,
        STATE,
        NONCE,
        ISSUER,
        SIGNATURE
    }

    static final String CLIENT = "maillage";
    private static final String KEY = "stand-in";

    private final HttpServer server;
    private final Forge forge = new Forge("header.claims.signature");
    private final Forge stranger = new Forge("header.claims.signature");
    private final Map<String, Object> person;
    private final Map<String, String> asked = new ConcurrentHashMap<>();
    private volatile Lie lie = Lie.NONE;

    StandInProvider(Map<String, Object> person) throws IOException {
        this.person = person;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/authorize", this::authorize);
        server.createContext(
                "/token",
                exchange -> json(
                        exchange,
                        Map.of("access_token", "at", "token_type", "Bearer", "expires_in", 60, "id_token", idToken())));
        server.createContext("/userinfo", exchange -> json(exchange, person));
        server.createContext("/jwks", exchange -> json(exchange, Map.of("keys", List.of(forge.ownKey(KEY)))));
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void lieAbout(Lie subject) {
        lie = subject;
    }

    /** The query of the last authorization request. */
    Map<String, String> asked() {
        return Map.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        asked.clear();
        asked.putAll(Browser.query("?" + exchange.getRequestURI().getRawQuery()));
        String state = lie == Lie.STATE ? "another" : asked.get("state");
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?code=good&state="
                                + URLEncoder.encode(String.valueOf(state), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String idToken() {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new HashMap<>(person);
        claims.put("iss", lie == Lie.ISSUER ? url() + "/another" : url());
        claims.put("aud", CLIENT);
        claims.put("iat", now);
        claims.put("exp", now + 60);
        claims.put("acr", "eidas1");
        claims.put("nonce", lie == Lie.NONCE ? "another" : String.valueOf(asked.get("nonce")));
        return (lie == Lie.SIGNATURE ? stranger : forge).token(claims, KEY);
    }

    private static void json(HttpExchange exchange, Map<String, ?> body) throws IOException {
        byte[] bytes = Forge.json(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
