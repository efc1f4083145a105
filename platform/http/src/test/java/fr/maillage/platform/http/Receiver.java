package fr.maillage.platform.http;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A collector of traces that keeps what it is sent, letter by letter. */
public final class Receiver implements QuarkusTestResourceLifecycleManager {

    /** Bodies of the requests, oldest first; and the header that the settings ask for. */
    static final List<String> BODIES = new CopyOnWriteArrayList<>();

    static final List<String> KEYS = new CopyOnWriteArrayList<>();

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/collector/v1/traces", exchange -> {
                BODIES.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                KEYS.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Key")));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            started.start();
            server = started;
            return Map.of(
                    "otel.exporter.otlp.endpoint",
                    "http://127.0.0.1:" + started.getAddress().getPort() + "/collector/",
                    "otel.exporter.otlp.headers",
                    "X-Key=a%20key");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every span so far. */
    static List<JsonObject> spans() {
        return BODIES.stream()
                .map(JsonObject::new)
                .flatMap(body -> objects(body.getJsonArray("resourceSpans")))
                .flatMap(resource -> objects(resource.getJsonArray("scopeSpans")))
                .flatMap(scope -> objects(scope.getJsonArray("spans")))
                .toList();
    }

    private static java.util.stream.Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
