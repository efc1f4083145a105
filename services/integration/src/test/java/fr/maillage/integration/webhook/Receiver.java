package fr.maillage.integration.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Somebody's endpoint: a real HTTP server that keeps what it was sent and answers as it is told. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> all = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Reply> behaviour = _ -> Reply.of(204);

    Receiver() throws IOException {
        this(0);
    }

    /** On a port that was somebody's before. */
    Receiver(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    /** One request. */
    record Received(String path, HttpHeaders headers, String body, Instant at) {

        String id() {
            return headers.firstValue("webhook-id").orElse("");
        }

        String signature() {
            return headers.firstValue("webhook-signature").orElse("");
        }

        String subject() {
            return JsonPath.from(body).getString("subject");
        }

        String type() {
            return JsonPath.from(body).getString("type");
        }
    }

    /** What to answer, and how long to think about it. */
    record Reply(int status, Map<String, String> headers, Duration after) {

        static Reply of(int status) {
            return new Reply(status, Map.of(), Duration.ZERO);
        }

        Reply with(String name, String value) {
            return new Reply(status, Map.of(name, value), after);
        }

        Reply after(Duration pause) {
            return new Reply(status, headers, pause);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    Receiver answering(Function<Received, Reply> how) {
        behaviour = how;
        return this;
    }

    Receiver answering(int status) {
        return answering(_ -> Reply.of(status));
    }

    List<Received> all() {
        return List.copyOf(all);
    }

    List<Received> of(String event) {
        return all.stream().filter(one -> one.id().equals(event)).toList();
    }

    /** Nobody listens there any more. */
    void goAway() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            HttpHeaders headers = HttpHeaders.of(Map.copyOf(exchange.getRequestHeaders()), (_, _) -> true);
            Received received = new Received(exchange.getRequestURI().getPath(), headers, body, Instant.now());
            all.add(received);
            Reply reply = behaviour.apply(received);
            LockSupport.parkNanos(reply.after().toNanos());
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), -1);
        }
    }

    @Override
    public void close() {
        goAway();
    }
}
