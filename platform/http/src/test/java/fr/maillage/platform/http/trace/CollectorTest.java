package fr.maillage.platform.http.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CollectorTest {

    private static final int STUCK = 20_000;

    private static Span span() {
        return new Span(Trace.begin(), "GET", "/api/sample/v1/fruits", 200, 1, 2);
    }

    @Test
    void a_collector_that_is_stuck_holds_nobody_up_and_memory_is_bounded() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var asked = new AtomicInteger();
        server.createContext("/", exchange -> asked.incrementAndGet());
        server.start();
        URI stuck = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        long begin = System.nanoTime();
        try (Collector collector = Collector.at(stuck, "", "sample", "1")) {
            for (int i = 0; i < STUCK; i++) {
                collector.tell(span());
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        } finally {
            server.stop(0);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void what_is_held_when_a_part_stops_is_sent() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var received = new AtomicReference<>("");
        server.createContext("/v1/traces", exchange -> {
            received.set(new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        Span last = span();
        try (Collector collector = Collector.at(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), "", "sample", "1")) {
            collector.tell(last);
        } finally {
            server.stop(0);
        }
        assertThat(received.get()).contains(last.trace().traceId()).contains("\"stringValue\":\"sample\"");
    }

    @Test
    void an_address_that_is_none_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Collector.at(URI.create("localhost:4318"), "", "sample", "1"))
                .withMessageContaining("OTEL_EXPORTER_OTLP_ENDPOINT (localhost:4318)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Collector.at(URI.create("http://localhost:4318"), "key", "sample", "1"))
                .withMessageContaining("name=value");
    }

    @Path("/api/sample/v1/")
    interface Leaves {

        @Path("/trees/{id: [0-9]{3}}/leaves")
        void all();
    }

    @Test
    void a_template_has_the_names_of_its_variables_and_nothing_of_their_form() throws NoSuchMethodException {
        assertThat(ReachedOperation.template(Leaves.class.getMethod("all")))
                .isEqualTo("/api/sample/v1/trees/{id}/leaves");
    }
}
