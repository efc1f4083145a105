package fr.maillage.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A service behind the gateway, as badly behaved as a test asks; and an address where nobody listens. */
public final class Upstream implements QuarkusTestResourceLifecycleManager {

    static final AtomicInteger RECEIVED = new AtomicInteger();
    /** Refusals that the gateway has told of: method and address, token, trace and length of body. */
    static final List<String> TOLD = new CopyOnWriteArrayList<>();

    static final AtomicLong BYTES = new AtomicLong();

    private static final Buffer CHUNK = Buffer.buffer(new byte[64 * 1024]);

    private static final Buffer TEXT = Buffer.buffer("{\"name\":\"Toulouse\"},".repeat(10_000));

    private Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        try {
            HttpServer server = vertx.createHttpServer()
                    .requestHandler(this::answer)
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            String address = "http://127.0.0.1:" + server.actualPort();
            return Map.of(
                    "maillage.gateway.services.registry",
                    address,
                    "maillage.gateway.services.integration",
                    address,
                    "maillage.gateway.services.premises",
                    "http://127.0.0.1:1");
        } catch (Exception failure) {
            throw new IllegalStateException("stand-in service did not start", failure);
        }
    }

    @Override
    public void stop() {
        vertx.close();
    }

    private void answer(HttpServerRequest request) {
        if (request.getHeader("X-Auth-Refused") != null) {
            TOLD.add(String.join(
                    " ",
                    request.method().name(),
                    request.uri(),
                    String.valueOf(request.getHeader("Authorization")),
                    String.valueOf(request.getHeader("traceparent")),
                    String.valueOf(request.getHeader("Content-Length"))));
            request.response().setStatusCode(403).end();
            return;
        }
        RECEIVED.incrementAndGet();
        HttpServerResponse response = request.response();
        String path = String.valueOf(request.path());
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "ready", "ok" ->
                json(response).putHeader("Content-Length", "11").end("{\"ok\":true}");
            case "31555", "99999", "40300", "40000" ->
                json(response)
                        .end(new JsonObject()
                                .put("name", "Toulouse")
                                .put("askedBy", request.getHeader("Authorization"))
                                .encode());
            case "00000" ->
                response.setStatusCode(404)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"code\":\"territory-not-found\"}");
            case "long" -> json(response).end(TEXT.slice(0, 20_000));
            case "longer" -> json(response).end(TEXT);
            case "streamed" -> {
                json(response).setChunked(true).write(TEXT);
                response.end(TEXT);
            }
            case "tagged" -> json(response).putHeader("ETag", "\"7\"").end(TEXT);
            case "picture" -> response.putHeader("Content-Type", "image/png").end(TEXT);
            case "packed" -> json(response).putHeader("Content-Encoding", "br").end(TEXT);
            case "structures" -> structures(request);
            case "population" -> population(request);
            case "zoning" -> json(response).end("{\"territory\":\"commune:31555\",\"items\":[]}");
            case "echo" -> echo(request);
            case "upload" -> count(request);
            case "download" -> stream(response, 50 * 16);
            case "slow" -> vertx.setTimer(3000, fired -> response.end("{}"));
            case "broken" ->
                json(response)
                        .setChunked(true)
                        .write("{\"half\":")
                        .onComplete(sent -> request.connection().close());
            case "gone" -> request.connection().close();
            case "html" ->
                response.setStatusCode(500)
                        .putHeader("Content-Type", "text/html")
                        .end("<h1>stack</h1>");
            case "empty" -> response.setStatusCode(404).end();
            case "private" ->
                json(response)
                        .putHeader("Cache-Control", "private, no-cache")
                        .putHeader("ETag", "\"1\"")
                        .end("{}");
            case "known" ->
                response.setStatusCode(304).putHeader("ETag", "\"1\"").end();
            case "loud" ->
                json(response)
                        .putHeader("Server", "stand-in")
                        .putHeader("X-Powered-By", "x")
                        .end("{}");
            case "early" ->
                response.setStatusCode(422)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"code\":\"early\"}");
            default ->
                response.setStatusCode(404)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{}");
        }
    }

    private static void structures(HttpServerRequest request) {
        HttpServerResponse response = json(request.response());
        switch (String.valueOf(request.getParam("territory"))) {
            case "commune:99999" -> response.setChunked(true).write(" ");
            case "commune:40300" -> response.setStatusCode(403).end("{}");
            default -> response.end("{\"items\":[],\"page\":{\"limit\":1,\"next\":null,\"total\":1734}}");
        }
    }

    private static void population(HttpServerRequest request) {
        if ("commune:40000".equals(request.getParam("territory"))) {
            request.response().setStatusCode(400).end("{}");
        } else {
            json(request.response()).end("{\"total\":514819,\"suppressed\":false}");
        }
    }

    private static void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            var headers = new JsonObject();
            request.headers()
                    .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
            json(request.response())
                    .end(new JsonObject()
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("body", body.toString())
                            .encode());
        });
    }

    private static void count(HttpServerRequest request) {
        BYTES.set(0);
        request.handler(chunk -> BYTES.addAndGet(chunk.length()));
        request.endHandler(end -> json(request.response()).end("{\"bytes\":" + BYTES.get() + "}"));
    }

    private static void stream(HttpServerResponse response, int chunks) {
        response.setChunked(true);
        next(response, chunks);
    }

    private static void next(HttpServerResponse response, int chunks) {
        int left = chunks;
        while (left > 0) {
            left--;
            response.write(CHUNK);
            if (response.writeQueueFull()) {
                int rest = left;
                response.drainHandler(drained -> next(response, rest));
                return;
            }
        }
        response.end();
    }

    private static HttpServerResponse json(HttpServerResponse response) {
        return response.putHeader("Content-Type", "application/json");
    }
}
