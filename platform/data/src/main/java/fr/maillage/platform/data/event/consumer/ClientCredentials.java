package fr.maillage.platform.data.event.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Client credentials proved by a signed assertion ({@code private_key_jwt}); no secret travels. A token is kept until
 * shortly before it expires, and fetched by one thread for all.
 */
@DefaultBean
@ApplicationScoped
class ClientCredentials implements TokenSource {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final ClientSettings settings;
    private final String issuer;
    private final ObjectMapper json;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private @Nullable Token kept;
    private @Nullable ClientKey key;

    ClientCredentials(
            ClientSettings settings,
            @ConfigProperty(name = "maillage.oidc.issuer") String issuer,
            ObjectMapper json,
            Clock clock) {
        this.settings = settings;
        this.issuer = issuer;
        this.json = json;
        this.clock = clock;
    }

    private record Token(String value, Instant usableUntil) {}

    @Override
    public String token() throws TokenUnavailable, InterruptedException {
        lock.lockInterruptibly();
        try {
            Token token = kept;
            if (token == null || !clock.instant().isBefore(token.usableUntil())) {
                token = fetch();
                kept = token;
            }
            return token.value();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void refused(String token) {
        lock.lock();
        try {
            if (kept != null && kept.value().equals(token)) {
                kept = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private Token fetch() throws TokenUnavailable, InterruptedException {
        Instant now = clock.instant();
        HttpRequest request = HttpRequest.newBuilder(tokenUrl())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(form(now)))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            JsonNode body = json.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new TokenUnavailable(
                        "status " + answer.statusCode() + " "
                                + body.path("error").asText(),
                        null);
            }
            return token(body, now);
        } catch (IOException e) {
            throw new TokenUnavailable("no readable answer", e);
        }
    }

    private static Token token(JsonNode body, Instant now) throws TokenUnavailable {
        String value = body.path("access_token").asText();
        if (value.isEmpty()) {
            throw new TokenUnavailable("answer without access_token", null);
        }
        Duration lifetime = Duration.ofSeconds(body.path("expires_in").asLong());
        Duration margin = MARGIN.compareTo(lifetime.dividedBy(2)) < 0 ? MARGIN : lifetime.dividedBy(2);
        return new Token(value, now.plus(lifetime).minus(margin));
    }

    private URI tokenUrl() {
        return settings.tokenUrl().orElseGet(() -> URI.create(issuer + "/protocol/openid-connect/token"));
    }

    private String form(Instant now) {
        String client = required(settings.id().orElse(null), "maillage.client.id");
        String keyId = required(settings.keyId().orElse(null), "maillage.client.key-id");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "client_credentials");
        fields.put("client_id", client);
        fields.put("client_assertion_type", SignedAssertion.TYPE);
        fields.put("client_assertion", SignedAssertion.of(client, issuer, keyId, key(), now));
        settings.scope().ifPresent(scope -> fields.put("scope", scope));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private ClientKey key() {
        ClientKey known = key;
        if (known == null) {
            Path file = required(settings.keyFile().orElse(null), "maillage.client.key-file");
            known = ClientKey.read(file);
            key = known;
        }
        return known;
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException(name + " is missing, must be set to read the feeds of other services");
        }
        return value;
    }
}
