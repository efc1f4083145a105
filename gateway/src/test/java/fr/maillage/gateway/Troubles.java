package fr.maillage.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Three services in trouble: {@code stuck} never answers, {@code slow} takes its time, {@code hole} takes no connection. */
public final class Troubles implements QuarkusTestResourceLifecycleManager {

    /** Whether {@code stuck} has come back to life. */
    static final AtomicBoolean CURED = new AtomicBoolean();

    static final AtomicInteger BROKEN_OFF = new AtomicInteger();

    private static final int SLOW_MILLIS = 700;

    private final Vertx vertx = Vertx.vertx();
    private final List<AutoCloseable> sockets = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "maillage.gateway.services.stuck", serve(Troubles::stuck),
                "maillage.gateway.services.slow", serve(this::slow),
                "maillage.gateway.services.flaky", serve(Troubles::flaky),
                "maillage.gateway.services.hole", hole());
    }

    private String serve(io.vertx.core.Handler<HttpServerRequest> answer) {
        try {
            int port = vertx.createHttpServer()
                    .requestHandler(answer)
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS)
                    .actualPort();
            return "http://127.0.0.1:" + port;
        } catch (Exception failure) {
            throw new IllegalStateException("service in trouble did not start", failure);
        }
    }

    private static void stuck(HttpServerRequest request) {
        if (CURED.get()) {
            request.response().putHeader("Content-Type", "application/json").end("{}");
        }
    }

    private void slow(HttpServerRequest request) {
        vertx.setTimer(
                SLOW_MILLIS,
                fired -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end("{\"deadline\":" + request.getHeader("Request-Timeout") + "}"));
    }

    private static void flaky(HttpServerRequest request) {
        BROKEN_OFF.incrementAndGet();
        request.connection().close();
    }

    /** A full queue of connections that nobody accepts: the next one is not even refused. */
    private String hole() {
        try {
            var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            sockets.add(deaf);
            for (int i = 0; i < 4; i++) {
                var waiting = new Socket();
                sockets.add(waiting);
                fill(waiting, deaf);
            }
            return "http://127.0.0.1:" + deaf.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException("no black hole", failure);
        }
    }

    private static void fill(Socket waiting, ServerSocket deaf) throws IOException {
        try {
            waiting.connect(deaf.getLocalSocketAddress(), 200);
        } catch (java.net.SocketTimeoutException full) {
            // As it should be.
        }
    }

    @Override
    public void stop() {
        vertx.close();
        for (AutoCloseable socket : sockets) {
            try {
                socket.close();
            } catch (Exception ignored) {
                // It goes with the process.
            }
        }
    }
}
