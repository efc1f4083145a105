package fr.maillage.premises;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.maillage.platform.testing.ClientKey;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The registry, and Keycloak's token operation for this service, as a small real HTTP server. */
public final class StandIns implements QuarkusTestResourceLifecycleManager {

    private static final StandInRegistry REGISTRY = new StandInRegistry();

    private @Nullable HttpServer server;

    /** The registry, with what tests may do to it. */
    public static StandInRegistry registry() {
        return REGISTRY;
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/token", StandIns::token);
            started.createContext("/api/registry/v1/territories", REGISTRY::answer);
            started.start();
            server = started;
            return settings("http://127.0.0.1:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(String url) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("MAILLAGE_REGISTRY_URL", url);
        settings.put("maillage.client.token-url", url + "/token");
        settings.put(
                "maillage.client.key-file", ClientKey.file("premises-service").toString());
        settings.put("maillage.client.key-id", "test");
        settings.put("maillage.registry.patience", "500ms");
        settings.put("maillage.registry.pause", "200ms");
        settings.put("maillage.registry.look-every", "200ms");
        return settings;
    }

    private static void token(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean known = form.contains("client_assertion=") && form.contains("client_id=premises-service");
            byte[] body = "{\"access_token\":\"%s\",\"expires_in\":300}"
                    .formatted(StandInRegistry.TOKEN)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 401, known ? body.length : -1);
            if (known) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void stop() {
        HttpServer running = server;
        if (running != null) {
            running.stop(0);
        }
    }
}
