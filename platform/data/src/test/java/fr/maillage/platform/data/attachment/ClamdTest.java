package fr.maillage.platform.data.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.maillage.platform.data.attachment.Antivirus.Finding;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdTest {

    private static final Duration SHORT = Duration.ofSeconds(2);

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void clean_and_infected_files_are_told_apart() throws IOException {
        try (var server = ClamdStandIn.start()) {
            var clamd = new Clamd(server.address(), SHORT);

            assertThat(clamd.scan(content("hello"))).isEqualTo(new Finding.Clean());
            assertThat(clamd.scan(content("x".repeat(200_000) + ClamdStandIn.INFECTED)))
                    .isEqualTo(new Finding.Infected("Eicar-Signature"));
            assertThat(clamd.scan(content(""))).isEqualTo(new Finding.Clean());
            assertThat(server.bytes()).isEqualTo(5 + 200_000 + ClamdStandIn.INFECTED.length());
        }
    }

    @Test
    void no_answer_is_no_verdict() throws IOException {
        try (var server = ClamdStandIn.start()) {
            var clamd = new Clamd(server.address(), SHORT);
            server.away(true);
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> clamd.scan(content("hello")));
            server.away(false);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> clamd.scan(content(ClamdStandIn.TOO_LONG)))
                    .withMessageContaining("size limit exceeded");
        }
    }

    @Test
    void a_server_that_never_answers_is_given_up() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var clamd = new Clamd("127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(200));

            assertThatExceptionOfType(IOException.class).isThrownBy(() -> clamd.scan(content("hello")));
        }
    }

    @Test
    void nobody_there_is_no_verdict() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new Clamd("127.0.0.1:" + port, SHORT).scan(content("hello")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", ":3310", "localhost:", "localhost:clam"})
    void an_address_is_host_and_port(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clamd(address, SHORT))
                .withMessageContaining(address);
    }

    @Test
    void no_setting_is_no_antivirus() throws IOException {
        var none = new AntivirusOfSettings().antivirus(settings(Optional.empty()));
        assertThat(none.isSet()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> none.scan(content("x")));
        try (var server = ClamdStandIn.start()) {
            var some = new AntivirusOfSettings().antivirus(settings(Optional.of(server.address())));
            assertThat(some.isSet()).isTrue();
            assertThat(some.scan(content("x"))).isEqualTo(new Finding.Clean());
        }
    }

    private static AttachmentSettings settings(Optional<String> address) {
        return new AttachmentSettings() {
            @Override
            public String directory() {
                return "";
            }

            @Override
            public MemorySize sizeLimit() {
                return new MemorySize(BigInteger.TEN);
            }

            @Override
            public Optional<String> antivirus() {
                return address;
            }

            @Override
            public Duration antivirusTimeout() {
                return SHORT;
            }

            @Override
            public Duration scanEvery() {
                return SHORT;
            }
        };
    }
}
