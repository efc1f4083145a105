package fr.maillage.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Callers who send a byte now and then, and the others meanwhile. */
@Tag("IN-02")
class SlowCallersJourneyIT {

    private static final int MANY = 300;
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Installation maillage = Installation.running();

    @Test
    void an_address_of_9_and_headers_of_17_kibibytes_are_refused() {
        assertThat(given().queryParam("q", "x".repeat(9 * 1024))
                        .get(maillage.url() + "/health")
                        .statusCode())
                .isEqualTo(414);
        assertThat(given().header("X-Long", "x".repeat(17 * 1024))
                        .get(maillage.url() + "/health")
                        .statusCode())
                .isEqualTo(431);
    }

    @Test
    void callers_who_send_a_byte_now_and_then_hurt_nobody_else() throws Exception {
        String token = maillage.token("health-officer@toulouse");
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                slow.add(i % 2 == 0 ? begun("GET /health HTTP/1.1\r\nHost: x\r\n") : begun(upload(token)));
            }

            int served = 0;
            for (long begin = System.nanoTime(); System.nanoTime() - begin < LONG.toNanos(); served++) {
                drip(slow);
                long asked = System.nanoTime();
                int status = given().auth()
                        .oauth2(token)
                        .get(maillage.url() + "/api/registry/v1/codes")
                        .statusCode();
                assertThat(status)
                        .as("while %d slow callers hold on", open(slow))
                        .isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
                Thread.sleep(200);
            }

            assertThat(served).isGreaterThan(10);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static String upload(String token) {
        return "POST /api/registry/v1/imports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{";
    }

    private Socket begun(String text) throws IOException {
        Socket socket = new Socket("localhost", maillage.port(0));
        socket.setSoTimeout(1);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void drip(List<Socket> slow) {
        for (Socket socket : slow) {
            try {
                if (!socket.isClosed()) {
                    socket.getOutputStream().write('x');
                    if (isCut(socket)) {
                        socket.close();
                    }
                }
            } catch (IOException cut) {
                close(socket);
            }
        }
    }

    private static boolean isCut(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException nothingYet) {
            return false;
        }
    }

    private static long open(List<Socket> slow) {
        return slow.stream().filter(socket -> !socket.isClosed()).count();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
