package fr.maillage.integration.outside.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.integration.outside.domain.UrlPolicy.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that serve several calls, and those that do not. */
class CallsTest {

    private static final String EMPTY = "HTTP/1.1 204 No Content\r\n\r\n";
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    private final LineServer server = new LineServer();
    private final Calls calls = new Calls(Calls.usualTrust(), Duration.ofSeconds(1), Duration.ofMillis(700));

    @AfterEach
    void closed() {
        calls.close();
        server.close();
    }

    private Reply call(String whose, InetAddress... judged) throws IOException {
        Target target = new Target(false, "hooks.example.org", server.port(), "/");
        Request request = Request.post(Map.of(), "{}".getBytes(StandardCharsets.US_ASCII));
        return calls.send(whose, target, List.of(judged), request, DEADLINE);
    }

    private Reply got(int most) throws IOException {
        Target target = new Target(false, "hooks.example.org", server.port(), "/");
        return calls.send("one", target, List.of(HERE), Request.get(Map.of(), most), DEADLINE);
    }

    @Test
    void calls_to_one_place_share_a_connection() throws IOException {
        server.says(EMPTY);
        for (int i = 0; i < 20; i++) {
            assertThat(call("one", HERE).status()).isEqualTo(204);
        }

        assertThat(server.connections()).isOne();
        assertThat(server.requests()).isEqualTo(20);
    }

    @Test
    @Tag("IN-09")
    void two_owners_of_one_place_never_share_a_connection() throws IOException {
        server.says(EMPTY);
        call("one", HERE);
        call("another", HERE);

        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    @Tag("IN-09")
    void a_kept_connection_is_given_up_when_the_name_leads_elsewhere() throws IOException {
        server.says(EMPTY);
        call("one", HERE);
        InetAddress elsewhere = InetAddress.ofLiteral("127.0.0.2");

        assertThat(call("one", elsewhere).status()).isEqualTo(204);
        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.addresses()).containsExactly("127.0.0.1", "127.0.0.2");
        assertThat(call("one", elsewhere, HERE).status()).isEqualTo(204);
        assertThat(server.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nContent-Length: 7\r\n\r\n"
            })
    @Tag("IN-09")
    void a_connection_that_is_not_surely_at_the_end_of_an_answer_serves_once(String said) throws IOException {
        server.says(said).closingAfterEach();
        assertThat(call("one", HERE).status()).isEqualTo(200);
        assertThat(call("one", HERE).status()).isEqualTo(200);

        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void a_connection_that_the_other_side_gave_up_costs_no_attempt() throws IOException {
        server.says(EMPTY).closingAfterEach();
        assertThat(call("one", HERE).status()).isEqualTo(204);
        assertThat(call("one", HERE).status()).isEqualTo(204);

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void a_connection_that_rested_too_long_is_closed_though_nobody_calls() throws Exception {
        server.says(EMPTY);
        call("one", HERE);
        Thread.sleep(900);
        call("one", HERE);

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.awaitHungUp(Duration.ofSeconds(8))).isTrue();
    }

    @Test
    void a_call_that_is_cut_by_its_deadline_leaves_nothing_to_the_next() throws IOException {
        server.says(EMPTY);
        call("one", HERE);
        server.says("");
        assertThatThrownBy(() -> call("one", HERE)).isInstanceOf(SocketTimeoutException.class);
        server.says(EMPTY);

        assertThat(call("one", HERE).status()).isEqualTo(204);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void one_that_is_silent_holds_nobody_else() throws IOException {
        server.says("");
        Thread silent = Thread.ofVirtual().start(() -> {
            try {
                call("silent", HERE);
            } catch (IOException late) {
                return;
            }
        });
        server.awaitRequest();
        try (LineServer other = new LineServer().says(EMPTY)) {
            Target target = new Target(false, "other.example.org", other.port(), "/");
            long start = System.nanoTime();
            for (int i = 0; i < 10; i++) {
                calls.send("quick", target, List.of(HERE), Request.post(Map.of(), new byte[] {1}), DEADLINE);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
        assertThat(silent.isAlive()).isTrue();
        silent.interrupt();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Length: 5\\r\\n\\r\\nhello|hello|true",
                "Transfer-Encoding: chunked\\r\\n\\r\\n2\\r\\nhe\\r\\n3;x=y\\r\\nllo\\r\\n0\\r\\n\\r\\n|hello|true",
                "Content-Length: 9\\r\\n\\r\\ntoo long!|too long|false",
                "Transfer-Encoding: chunked\\r\\n\\r\\nfffffff\\r\\nhello|''|false",
                "Transfer-Encoding: chunked\\r\\n\\r\\nno number\\r\\n|''|false",
                "X: y\\r\\n\\r\\nhello|hello|true",
                "X: y\\r\\n\\r\\nby far too long|by far t|false"
            })
    void a_body_is_read_as_it_is_framed_and_up_to_its_bound(String said, String body, boolean whole)
            throws IOException {
        server.says("HTTP/1.1 200 OK\r\n" + said.replace("\\r\\n", "\r\n")).closingAfterEach();

        Reply reply = got(8);

        assertThat(new String(reply.body(), StandardCharsets.US_ASCII)).isEqualTo(body);
        assertThat(reply.whole()).isEqualTo(whole);
    }
}
