package fr.maillage.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bodies, both ways: streamed, and limited. */
@QuarkusTest
@WithTestResource(OidcWiremockTestResource.class)
@WithTestResource(Upstream.class)
class BodiesIT {

    @Test
    void fifty_megabytes_up_and_down_in_little_memory() throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            long before = usedAfterCollection();
            var up = client.send(
                    request("upload")
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .POST(BodyPublishers.ofInputStream(() -> new Zeros(50L * 1024 * 1024)))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(up.body()).isEqualTo("{\"bytes\":" + 50L * 1024 * 1024 + "}");
            var down = client.send(request("download").build(), BodyHandlers.ofInputStream());
            assertThat(length(down.body())).isEqualTo(50L * 1024 * 1024);
            assertThat(usedAfterCollection() - before).isLessThan(20L * 1024 * 1024);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(Gateway.uri().resolve(Gateway.API + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + Tokens.of("registry"));
    }

    // Heap and what Netty holds outside of it.
    private static long usedAfterCollection() {
        System.gc();
        long direct = io.netty.util.internal.PlatformDependent.usedDirectMemory();
        return Math.max(0, direct)
                + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long length(InputStream in) throws IOException {
        try (in) {
            return in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    @Test
    void a_large_upload_is_received_while_it_is_sent() throws Exception {
        var sent = new AtomicLong();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var half = 8L * 1024 * 1024;
            var answer = client.sendAsync(
                    request("upload")
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .POST(BodyPublishers.ofInputStream(() -> new Zeros(2 * half) {
                                @Override
                                public int read(byte[] buffer, int offset, int length) throws IOException {
                                    waitWhile(() -> sent.get() > half && Upstream.BYTES.get() < half / 2);
                                    int read = super.read(buffer, offset, length);
                                    sent.addAndGet(Math.max(0, read));
                                    return read;
                                }
                            }))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }
    }

    private static void waitWhile(java.util.function.BooleanSupplier condition) throws IOException {
        Instant end = Instant.now().plusSeconds(10);
        while (condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IOException("nothing arrives until everything is sent");
            }
            Thread.onSpinWait();
        }
    }

    @Tag("IN-01")
    @Test
    void json_beyond_a_mebibyte_413_announced_or_not() throws Exception {
        byte[] body = new byte[1_100_000];
        Gateway.problem(
                Gateway.caller().contentType("application/json").body(body).post(Gateway.API + "upload"),
                413,
                "body-too-large");
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var counted = client.send(
                    request("upload")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofInputStream(() -> new Zeros(body.length)))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(counted.statusCode()).isEqualTo(413);
            assertThat(counted.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void an_upload_beyond_its_limit_is_refused_before_it_is_sent() {
        String answer = Wire.exchange(
                Gateway.uri(),
                "POST " + Gateway.API + "upload HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + Tokens.of("registry")
                        + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 99999999999\r\n"
                        + "Expect: 100-continue\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("body-too-large");
    }

    @Test
    void an_upload_that_waits_to_be_asked_is_asked() {
        String answer = Wire.exchange(
                Gateway.uri(),
                "POST " + Gateway.API + "echo HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + Tokens.of("registry")
                        + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n"
                        + "Connection: close\r\n\r\n{}");
        assertThat(answer).startsWith("HTTP/1.1 100").contains("HTTP/1.1 200").contains("\"body\":\"{}\"");
    }

    @Tag("IN-02")
    @Test
    void address_and_headers_have_limits() {
        Gateway.problem(Gateway.caller().get(Gateway.API + "ok?a=" + "a".repeat(9000)), 414, "uri-too-long");
        Gateway.problem(
                Gateway.caller().header("X-Long", "a".repeat(17_000)).get(Gateway.API + "ok"),
                431,
                "headers-too-large");
    }

    @Test
    void an_answer_that_breaks_off_is_seen_to_be_broken() throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThatIOException()
                    .isThrownBy(() -> client.send(request("broken").build(), BodyHandlers.ofString()));
        }
    }

    @Test
    void a_refusal_while_the_body_is_still_coming_gets_through() {
        var response = Gateway.caller()
                .contentType("multipart/form-data; boundary=x")
                .body(new byte[5_000_000])
                .post(Gateway.API + "early");
        assertThat(response.statusCode()).isEqualTo(422);
        // What was left of the body must not be taken for the next request.
        for (int i = 0; i < 20; i++) {
            assertThat(Gateway.caller().get(Gateway.API + "ok").statusCode()).isEqualTo(200);
        }
    }
}
