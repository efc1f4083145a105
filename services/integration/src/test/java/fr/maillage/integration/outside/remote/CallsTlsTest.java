package fr.maillage.integration.outside.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import fr.maillage.integration.outside.domain.UrlPolicy.Target;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As in production: a name, an address that was checked before, and a certificate of that name. */
class CallsTlsTest {

    private static final String HOST = "hooks.example.org";
    private static final char[] WORD = "of no use elsewhere".toCharArray();

    @TempDir
    private static Path room = Path.of("");

    private static final HttpsServer SERVER = unstarted();
    private static final SSLContext CONTEXT = unmade();
    private static final List<String> HOSTS = new CopyOnWriteArrayList<>();
    private static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();

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
            PORTS.add(exchange.getRemoteAddress().getPort());
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
    }

    private static int sent(SSLSocketFactory trust, String host) throws IOException {
        Target target = new Target(true, host, SERVER.getAddress().getPort(), "/hook");
        Request request = Request.post(Map.of("webhook-id", "1"), "{}".getBytes(StandardCharsets.US_ASCII));
        try (Calls calls = new Calls(trust, Duration.ofSeconds(2), Duration.ofSeconds(5))) {
            int first = call(calls, target, request);
            assertThat(call(calls, target, request)).isEqualTo(first);
            return first;
        }
    }

    private static int call(Calls calls, Target target, Request request) throws IOException {
        return calls.send("one", target, List.of(InetAddress.getLoopbackAddress()), request, Duration.ofSeconds(5))
                .status();
    }

    @Test
    void the_certificate_is_checked_against_the_name_though_the_address_is_given() throws IOException {
        assertThat(sent(CONTEXT.getSocketFactory(), HOST)).isEqualTo(204);
        assertThat(PORTS)
                .as("the second call goes over the connection of the first")
                .hasSize(1);
        assertThat(HOSTS).containsOnly(HOST + ":" + SERVER.getAddress().getPort());
    }

    @Test
    @Tag("IN-09")
    void a_certificate_of_another_name_or_of_nobody_we_trust_is_refused() {
        assertThatThrownBy(() -> sent(CONTEXT.getSocketFactory(), "other.example.org"))
                .isInstanceOf(SSLException.class);
        assertThatThrownBy(() -> sent(Calls.usualTrust(), HOST)).isInstanceOf(SSLException.class);
    }
}
