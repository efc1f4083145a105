package fr.maillage.platform.data.event.consumer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of this service, against an issuer that looks at every assertion. */
class ClientCredentialsTest {

    private static final String ISSUER = "http://issuer.example/realms/maillage";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Map<String, String>> asked = new ArrayList<>();
    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
    private HttpServer server = started();
    private int status = 200;

    @TempDir
    Path directory = Path.of("");

    private static final class MovingClock extends Clock {

        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        void forward(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private record Settings(Optional<Path> keyFile, URI url) implements ClientSettings {

        @Override
        public Optional<String> keyId() {
            return Optional.of("key-1");
        }

        @Override
        public Optional<String> scope() {
            return Optional.of("registry:read registry:events");
        }

        @Override
        public Optional<URI> tokenUrl() {
            return Optional.of(url);
        }

        @Override
        public Optional<String> id() {
            return Optional.of("premises");
        }
    }

    private HttpServer started() {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.createContext("/token", this::answer);
            return made;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String field : body.split("&", -1)) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        asked.add(form);
        String answer = status == 200
                ? "{\"access_token\": \"token-" + asked.size() + "\", \"expires_in\": 300}"
                : "{\"error\": \"invalid_client\"}";
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private ClientCredentials withKey(KeyPair pair) throws IOException {
        Path file = directory.resolve("key.pem");
        Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token");
        return new ClientCredentials(new Settings(Optional.of(file), url), ISSUER, JSON, clock);
    }

    private static KeyPair rsa() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private String assertion(int request) {
        return requireNonNull(asked.get(request).get("client_assertion"));
    }

    private static JsonNode part(String token, int index) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]));
    }

    private static boolean verified(String assertion, KeyPair pair, String algorithm) throws Exception {
        int dot = assertion.lastIndexOf('.');
        Signature signature = Signature.getInstance(algorithm);
        signature.initVerify(pair.getPublic());
        signature.update(assertion.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(assertion.substring(dot + 1)));
    }

    @Test
    void a_client_proves_itself_by_a_short_signed_assertion() throws Exception {
        KeyPair pair = rsa();

        assertThat(withKey(pair).token()).isEqualTo("token-1");

        Map<String, String> form = asked.getFirst();
        assertThat(form)
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("client_id", "premises")
                .containsEntry("scope", "registry:read registry:events")
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .doesNotContainKey("client_secret");
        String assertion = assertion(0);
        assertThat(part(assertion, 0).path("alg").asText()).isEqualTo("RS256");
        assertThat(part(assertion, 0).path("kid").asText()).isEqualTo("key-1");
        JsonNode claims = part(assertion, 1);
        assertThat(claims.path("iss").asText()).isEqualTo("premises");
        assertThat(claims.path("sub").asText()).isEqualTo("premises");
        assertThat(claims.path("aud").asText()).isEqualTo(ISSUER);
        assertThat(claims.path("jti").asText()).isNotBlank();
        assertThat(claims.path("iat").asLong()).isEqualTo(clock.instant().getEpochSecond());
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isBetween(1L, 60L);
        assertThat(verified(assertion, pair, "SHA256withRSA")).isTrue();
    }

    @Test
    void an_elliptic_key_signs_with_its_own_algorithm() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();

        withKey(pair).token();

        String assertion = assertion(0);
        assertThat(part(assertion, 0).path("alg").asText()).isEqualTo("ES256");
        assertThat(verified(assertion, pair, "SHA256withECDSAinP1363Format")).isTrue();
    }

    @Test
    void a_token_is_kept_until_shortly_before_its_end_and_no_assertion_is_used_twice() throws Exception {
        ClientCredentials credentials = withKey(rsa());

        assertThat(credentials.token()).isEqualTo("token-1");
        clock.forward(279);
        assertThat(credentials.token()).isEqualTo("token-1");
        clock.forward(2);
        assertThat(credentials.token()).isEqualTo("token-2");

        assertThat(part(assertion(0), 1).path("jti"))
                .isNotEqualTo(part(assertion(1), 1).path("jti"));
    }

    @Test
    void a_refused_token_is_replaced_and_another_is_not() throws Exception {
        ClientCredentials credentials = withKey(rsa());
        credentials.token();

        credentials.refused("some other");
        assertThat(credentials.token()).isEqualTo("token-1");
        credentials.refused("token-1");
        assertThat(credentials.token()).isEqualTo("token-2");
    }

    @Test
    void a_refusal_names_its_kind() throws Exception {
        ClientCredentials credentials = withKey(rsa());
        status = 401;

        assertThatThrownBy(credentials::token)
                .isInstanceOf(TokenSource.TokenUnavailable.class)
                .hasMessage("status 401 invalid_client");
    }

    @Test
    void a_key_that_is_none_is_refused_without_being_repeated() throws Exception {
        Path file = directory.resolve("none.pem");
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> ClientKey.read(file))
                .withMessageContaining("none.pem")
                .withMessageNotContaining("c2VjcmV0");
    }

    @Test
    void what_is_missing_is_named() {
        ClientCredentials credentials = new ClientCredentials(
                new Settings(Optional.empty(), URI.create("http://127.0.0.1:1/token")), ISSUER, JSON, clock);

        assertThatIllegalStateException()
                .isThrownBy(credentials::token)
                .withMessageContaining("maillage.client.key-file");
    }
}
