package fr.maillage.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.maillage.local.console.Failure;
import fr.maillage.local.token.AccessToken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryClientTest {
    @TempDir
    Path folder;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokensMade = new AtomicInteger();
    private HttpServer gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void a_file_is_sent_as_a_form_and_the_job_is_where_the_answer_says() throws Exception {
        answer("/api/registry/v1/imports", 202, "{}", "http://127.0.0.1:8081/api/registry/v1/imports/7");
        Path file = Files.writeString(folder.resolve("communes.csv"), "code;nom\n31555;Toulouse\n");
        Multipart form = new Multipart()
                .field("kind", "communes")
                .field("scope", "department:31")
                .field("scope", "department:32");

        URI job = client(Duration.ofMinutes(5)).send(form.file("file", file));

        assertThat(job).hasPath("/api/registry/v1/imports/7");
        assertThat(requests)
                .singleElement()
                .asString()
                .contains("name=\"kind\"\r\n\r\ncommunes\r\n")
                .contains("name=\"scope\"\r\n\r\ndepartment:31\r\n")
                .contains("name=\"scope\"\r\n\r\ndepartment:32\r\n")
                .contains("name=\"file\"; filename=\"communes.csv\"")
                .contains("31555;Toulouse\n\r\n--");
    }

    @Test
    void a_token_is_kept_while_it_is_good_and_renewed_before_it_ends() throws Exception {
        answer("/api/registry/v1/imports/7", 200, "{\"id\": \"7\", \"state\": \"RUNNING\"}", null);
        RegistryClient lasting = client(Duration.ofMinutes(5));
        lasting.job(RegistryClient.jobAddress("7"));
        lasting.job(RegistryClient.jobAddress("7"));
        assertThat(tokensMade).hasValue(1);

        RegistryClient fleeting = client(Duration.ofSeconds(10));
        fleeting.job(RegistryClient.jobAddress("7"));
        fleeting.job(RegistryClient.jobAddress("7"));
        assertThat(tokensMade).hasValue(3);
    }

    @Test
    void a_refusal_is_told_in_the_words_of_the_registry() throws Exception {
        answer(
                "/api/registry/v1/imports",
                415,
                "{\"title\": \"Encodage inattendu\", \"detail\": \"UTF-16 au lieu de ISO-8859-1\"}",
                null);

        assertThatThrownBy(() -> client(Duration.ofMinutes(5)).send(new Multipart().field("kind", "communes")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("UTF-16 au lieu de ISO-8859-1");
    }

    @Test
    void a_kind_is_known_by_its_template_or_by_being_named_among_the_others() throws Exception {
        answer("/api/registry/v1/imports/templates/communes", 200, "COM;LIBELLE\r\n", null);
        answer(
                "/api/registry/v1/imports/templates/",
                404,
                "{\"title\": \"Modèle introuvable\", \"detail\": \"Pas de modèle pour « x » : genre inconnu. Genres : communes, finess-stock.\"}",
                null);

        assertThat(client(Duration.ofMinutes(5)).knows("communes")).isTrue();
        assertThat(client(Duration.ofMinutes(5)).knows("finess-stock")).isTrue();
        assertThat(client(Duration.ofMinutes(5)).knows("finess")).isFalse();
        assertThat(client(Duration.ofMinutes(5)).knows("iris")).isFalse();
    }

    @Test
    void the_total_of_a_list_is_what_the_registry_counts_or_nothing() throws Exception {
        answer("/api/registry/v1/professionals", 200, "{\"items\": [], \"page\": {\"total\": 12}}", null);
        answer("/api/registry/v1/structures", 200, "{\"items\": [], \"page\": {}}", null);

        assertThat(client(Duration.ofMinutes(5)).total("professionals")).hasValue(12);
        assertThat(client(Duration.ofMinutes(5)).total("structures")).isEmpty();
    }

    @Test
    void a_gateway_that_is_away_is_said_to_be_away() {
        gateway.stop(0);

        assertThatThrownBy(() -> client(Duration.ofMinutes(5)).job(RegistryClient.jobAddress("7")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("passerelle");
    }

    private RegistryClient client(Duration tokenLifetime) {
        URI address = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
        return new RegistryClient(
                address,
                () -> new AccessToken("token-" + tokensMade.incrementAndGet(), tokenLifetime),
                Clock.systemUTC());
    }

    private void answer(String path, int status, String body, @Nullable String location) {
        gateway.createContext(path, exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (location != null) {
                exchange.getResponseHeaders().add("Location", location);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
