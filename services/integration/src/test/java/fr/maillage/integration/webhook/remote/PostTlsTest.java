package fr.maillage.integration.webhook.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import fr.maillage.integration.webhook.domain.AttemptOutcome;
import fr.maillage.integration.webhook.domain.UrlPolicy.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As in production: a name, an address that was checked before, and a certificate of that name. */
class PostTlsTest {

    private static final String HOST = "hooks.example.org";
    private static final char[] WORD = "of no use elsewhere".toCharArray();
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor();

    @TempDir
    private static Path room = Path.of("");

    private static final HttpsServer SERVER = unstarted();
    private static final SSLContext CONTEXT = unmade();
    private static final List<String> HOSTS = new CopyOnWriteArrayList<>();

    private static HttpsServer unstarted() {
        try {
            return HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SSLContext unmade() {
        try {
            return SSLContext.getInstance("TLS");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void started() throws Exception {
        Path keys = room.resolve("keys.p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(List.of(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "hooks",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + HOST,
                        "-ext",
                        "san=dns:" + HOST,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        new String(WORD)))
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, WORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, WORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        CONTEXT.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        SERVER.setHttpsConfigurator(new HttpsConfigurator(CONTEXT));
        SERVER.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        SERVER.createContext("/", exchange -> {
            HOSTS.add(String.valueOf(exchange.getRequestHeaders().getFirst("Host")));
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        SERVER.start();
    }

    @AfterAll
    static void stopped() {
        SERVER.stop(0);
        WATCH.shutdownNow();
    }

    private static Answer sent(SSLSocketFactory trust, String host) {
        Post post = new Post(trust, WATCH, Clock.systemUTC(), Duration.ofSeconds(2), Duration.ofSeconds(5));
        Target target = new Target(true, host, SERVER.getAddress().getPort(), "/hook");
        Message message = new Message(Map.of("webhook-id", "1"), "{}".getBytes(StandardCharsets.US_ASCII));
        return post.send(target, List.of(InetAddress.getLoopbackAddress()), message);
    }

    @Test
    void the_certificate_is_checked_against_the_name_though_the_address_is_given() {
        assertThat(sent(CONTEXT.getSocketFactory(), HOST).outcome()).isEqualTo(AttemptOutcome.ACCEPTED);
        assertThat(HOSTS).containsOnly(HOST + ":" + SERVER.getAddress().getPort());
    }

    @Test
    @Tag("IN-09")
    void a_certificate_of_another_name_or_of_nobody_we_trust_is_refused() {
        assertThat(sent(CONTEXT.getSocketFactory(), "other.example.org").outcome())
                .isEqualTo(AttemptOutcome.TLS_FAILED);
        assertThat(sent(Post.usualTrust(), HOST).outcome()).isEqualTo(AttemptOutcome.TLS_FAILED);
    }
}
