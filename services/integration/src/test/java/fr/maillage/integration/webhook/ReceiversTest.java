package fr.maillage.integration.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.outside.domain.UrlPolicy.Target;
import fr.maillage.integration.outside.remote.Calls;
import fr.maillage.integration.outside.remote.Request;
import fr.maillage.integration.webhook.domain.AttemptOutcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receivers that are no orderly HTTP servers. */
class ReceiversTest {

    private static final Duration DEADLINE = Duration.ofMillis(800);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private static final Calls CALLS = new Calls(Calls.usualTrust(), Duration.ofMillis(500), Duration.ZERO);

    @AfterAll
    static void stopped() {
        CALLS.close();
    }

    @FunctionalInterface
    private interface Conduct {
        void on(Socket socket) throws IOException;
    }

    private Answer answer(boolean tls, Conduct conduct) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, HERE)) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = server.accept()) {
                    conduct.on(socket);
                } catch (IOException brokenOff) {
                    return;
                }
            });
            Target target = new Target(tls, "hooks.example.org", server.getLocalPort(), "/hook?a=b");
            return sent(target);
        }
    }

    private static Answer sent(Target target) {
        return Receivers.answer(
                request -> CALLS.send("one", target, List.of(HERE), request, DEADLINE),
                Request.post(Map.of("webhook-id", "1"), bytes("{}")),
                NOON);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Conduct saying(String text) {
        return socket -> {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null && !line.isEmpty(); ) {
                line = in.readLine();
            }
            socket.getOutputStream().write(bytes(text));
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HTTP/1.1 204 No Content\\r\\n\\r\\n;ACCEPTED",
                "HTTP/1.1 100 Continue\\r\\n\\r\\nHTTP/1.1 200 OK\\r\\n\\r\\n;ACCEPTED",
                "HTTP/1.0 302 Found\\r\\nLocation: http://127.0.0.1/\\r\\n\\r\\n;REDIRECTED",
                "HTTP/1.1 999 Odd\\r\\n\\r\\n;UNREADABLE",
                "SSH-2.0-OpenSSH_9.9\\r\\n\\r\\n;UNREADABLE",
                "HTTP/1.1 200 OK\\r\\nX: cut;UNREADABLE"
            })
    void an_answer_is_read_as_far_as_it_is_http(String said, AttemptOutcome outcome) throws IOException {
        assertThat(answer(false, saying(said.replace("\\r\\n", "\r\n"))).outcome())
                .isEqualTo(outcome);
    }

    @Test
    @Tag("IN-09")
    void a_head_without_end_is_not_read_to_its_end() throws IOException {
        Answer answer = answer(false, saying("HTTP/1.1 200 OK\r\nX: " + "a".repeat(200_000) + "\r\n\r\n"));

        assertThat(answer.outcome()).isEqualTo(AttemptOutcome.UNREADABLE);
        assertThat(answer.status()).isNull();
    }

    @Test
    void an_answer_letter_by_letter_ends_with_the_deadline() throws IOException {
        Answer answer = answer(false, socket -> {
            OutputStream out = socket.getOutputStream();
            for (char letter : "HTTP/1.1 200 OK".repeat(50).toCharArray()) {
                out.write(letter);
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        });

        assertThat(answer.outcome()).isEqualTo(AttemptOutcome.TIMED_OUT);
        assertThat(answer.took()).isBetween(DEADLINE, DEADLINE.multipliedBy(3));
    }

    @Test
    void one_that_hangs_up_or_does_not_listen_is_unreachable() throws IOException {
        assertThat(answer(false, Socket::close).outcome()).isEqualTo(AttemptOutcome.UNREACHABLE);
        int closed;
        try (ServerSocket gone = new ServerSocket(0, 1, HERE)) {
            closed = gone.getLocalPort();
        }
        Target target = new Target(false, "hooks.example.org", closed, "/");
        assertThat(sent(target).outcome()).isEqualTo(AttemptOutcome.UNREACHABLE);
    }

    @Test
    void one_that_speaks_no_tls_where_tls_is_expected_gets_nothing() throws IOException {
        assertThat(answer(true, saying("HTTP/1.1 200 OK\r\n\r\n")).outcome())
                .isIn(AttemptOutcome.TLS_FAILED, AttemptOutcome.TIMED_OUT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "429;120;PT2M",
                "503;Mon, 02 Mar 2026 12:00:30 GMT;PT30S",
                "429;Mon, 02 Mar 2026 11:00:00 GMT;PT0S",
                "429;soon;none",
                "500;120;none"
            })
    void retry_after_is_seconds_or_a_date(int status, String asked, @Nullable Duration pause) throws IOException {
        Answer answer = answer(false, saying("HTTP/1.1 %d X\r\nretry-after: %s\r\n\r\n".formatted(status, asked)));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.retryAfter()).isEqualTo(pause);
    }
}
