package fr.maillage.journeys;

import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An OpenTelemetry collector that keeps what it is sent, letter by letter. */
final class TraceReceiver {

    private final HttpServer server;
    private final List<String> bodies = new CopyOnWriteArrayList<>();

    /**
     * A span as it came.
     *
     * @param part {@code service.name}
     * @param parent empty for the first of a trace
     */
    record Told(String part, String trace, String id, String parent, String name) {}

    TraceReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** All that was received, as it was. */
    String text() {
        return String.join("\n", bodies);
    }

    List<Told> ofTrace(String traceId) {
        List<Told> told = new ArrayList<>();
        for (String body : bodies) {
            JsonPath json = JsonPath.from(body);
            String part = json.getString(
                    "resourceSpans[0].resource.attributes.find { it.key == 'service.name' }.value.stringValue");
            List<Map<String, Object>> spans = json.getList("resourceSpans[0].scopeSpans[0].spans");
            for (Map<String, Object> span : spans) {
                if (traceId.equals(span.get("traceId"))) {
                    told.add(new Told(
                            part,
                            traceId,
                            String.valueOf(span.get("spanId")),
                            String.valueOf(span.getOrDefault("parentSpanId", "")),
                            String.valueOf(span.get("name"))));
                }
            }
        }
        return told;
    }
}
