package fr.maillage.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final byte[] ANSWER = "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII);

    private final Set<String> bearers = ConcurrentHashMap.newKeySet();
    private HttpServer server;
    private URI address = URI.create("http://127.0.0.1");

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bearers.add(exchange.getRequestHeaders().getFirst("Authorization"));
            boolean whole = exchange.getRequestURI().getPath().equals("/whole");
            int status = exchange.getRequestURI().getPath().equals("/refused") ? 429 : 200;
            exchange.sendResponseHeaders(status, whole ? ANSWER.length : 0);
            exchange.getResponseBody().write(ANSWER);
            exchange.close();
        });
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void answers_with_a_length_and_in_chunks_are_read_one_after_another_on_one_connection() throws IOException {
        try (Wire wire = new Wire(address)) {
            assertThat(wire.get("/whole", "a")).isEqualTo(200);
            assertThat(wire.get("/chunks", "b")).isEqualTo(200);
            assertThat(wire.get("/refused", "c")).isEqualTo(429);
            assertThat(wire.get("/whole", "d")).isEqualTo(200);
        }
        assertThat(bearers).containsExactlyInAnyOrder("Bearer a", "Bearer b", "Bearer c", "Bearer d");
    }

    @Test
    void only_good_answers_count() throws InterruptedException {
        Load refused = new Load(address, _ -> "/refused", _ -> "a");

        assertThat(refused.closed(2, Duration.ofMillis(200))).isZero();
        assertThat(new Load(address, _ -> "/whole", _ -> "a").closed(2, Duration.ofMillis(200)))
                .isPositive();
        Latencies paced = refused.paced(2, 50, Duration.ofMillis(200));
        assertThat(paced.failures()).isEqualTo(paced.count()).isEqualTo(10);
    }
}
