package fr.maillage.platform.http.trace;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends spans by OTLP over HTTP, in JSON (OpenTelemetry protocol 1), in batches and from a thread of its own. A
 * collector that is away or slow costs spans, never requests: what does not fit into the queue is left out.
 */
final class Collector implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Collector.class);
    private static final int HELD = 8192;
    private static final int BATCH = 512;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final BlockingQueue<Span> waiting = new ArrayBlockingQueue<>(HELD);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final HttpRequest.Builder request;
    private final JsonObject resource;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private boolean away;

    private Collector(HttpRequest.Builder request, JsonObject resource) {
        this.request = request;
        this.resource = resource;
        this.thread = Thread.ofVirtual().name("spans").start(this::run);
    }

    /**
     * @param base as {@code OTEL_EXPORTER_OTLP_ENDPOINT} has it: {@code /v1/traces} is added
     * @param headers {@code name=value,name=value}, percent-encoded
     */
    static Collector at(URI base, String headers, String service, String version) {
        if (!List.of("http", "https").contains(String.valueOf(base.getScheme())) || base.getHost() == null) {
            throw new IllegalArgumentException(
                    "OTEL_EXPORTER_OTLP_ENDPOINT (" + base + "), must be http(s)://host:port");
        }
        var request = HttpRequest.newBuilder(URI.create(base.toString().replaceAll("/+$", "") + "/v1/traces"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
        for (String header : headers.isBlank() ? new String[0] : headers.split(",", -1)) {
            int equals = header.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("OTEL_EXPORTER_OTLP_HEADERS must be name=value,name=value");
            }
            request.header(
                    header.substring(0, equals).strip(),
                    URLDecoder.decode(header.substring(equals + 1).strip(), StandardCharsets.UTF_8));
        }
        return new Collector(
                request,
                new JsonObject()
                        .put(
                                "attributes",
                                new JsonArray()
                                        .add(Span.text("service.namespace", "maillage"))
                                        .add(Span.text("service.name", service))
                                        .add(Span.text("service.version", version))));
    }

    /** Never waits. */
    void tell(Span span) {
        waiting.offer(span);
    }

    private void run() {
        try {
            while (closing.getCount() > 0) {
                Span first = waiting.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    // Others are on their way: one request tells of them all. Who closes does not wait for them.
                    closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                    send(first);
                }
            }
            for (Span left = waiting.poll(); left != null; left = waiting.poll()) {
                send(left);
            }
        } catch (InterruptedException tooLate) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Span first) throws InterruptedException {
        List<Span> batch = new ArrayList<>(BATCH);
        batch.add(first);
        waiting.drainTo(batch, BATCH - 1);
        try {
            int status = client.send(
                            request.copy()
                                    .POST(BodyPublishers.ofString(body(batch).encode()))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status >= 300) {
                throw new IOException("HTTP " + status);
            }
            away = false;
        } catch (IOException failure) {
            if (!away) {
                LOG.warnf("the collector of traces does not take them, spans are lost: %s", failure.toString());
            }
            away = true;
        }
    }

    private JsonObject body(List<Span> batch) {
        var spans = new JsonArray();
        batch.forEach(span -> spans.add(span.json()));
        var scope = new JsonObject()
                .put("scope", new JsonObject().put("name", "fr.maillage.platform.http"))
                .put("spans", spans);
        return new JsonObject()
                .put(
                        "resourceSpans",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("resource", resource)
                                        .put("scopeSpans", new JsonArray().add(scope))));
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(LAST_WORDS);
            thread.interrupt();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        client.shutdownNow();
    }
}
