package fr.maillage.local.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.Json;
import fr.maillage.local.imports.Problem;
import fr.maillage.local.imports.RegistryClient.TokenSource;
import fr.maillage.local.keycloak.KeycloakServer;
import fr.maillage.local.token.AccessToken;
import fr.maillage.local.token.PersonToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Calls in the name of one person. Waits when told to; a refusal is a {@link Failure} in the platform's words. */
public final class ScriptClient {
    private static final String SCOPES = "openid organization registry:read premises:read premises:write";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final int TOO_MANY = 429;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI gateway;
    private final TokenSource tokens;
    private final Clock clock;
    private @Nullable AccessToken token;
    private Instant tokenEnd = Instant.MIN;

    ScriptClient(URI gateway, TokenSource tokens, Clock clock) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.clock = clock;
    }

    public static ScriptClient of(DataDirectory data, String user, String password, Clock clock) {
        String issuer = KeycloakServer.issuer(data.existing().ports());
        return new ScriptClient(
                URI.create("http://127.0.0.1:" + data.existing().ports().gateway()),
                () -> new PersonToken(issuer).get(user, password, SCOPES),
                clock);
    }

    /** An answer with its tag; no tag is empty. */
    record Answer(JsonNode body, String tag) {}

    /**
     * A POST.
     *
     * @param tag of the version that is changed; empty for none
     * @param key of the call: repeated with the same body it is answered as before
     */
    Answer post(String path, JsonNode body, String tag, String key) throws InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body.toString()));
        return call(tag.isEmpty() ? request : request.header("If-Match", tag));
    }

    private HttpRequest.Builder request(String path) throws InterruptedException {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + bearer())
                .header("Accept", "application/json")
                .header("Accept-Language", "fr");
    }

    private String bearer() throws InterruptedException {
        AccessToken current = token;
        if (current == null || clock.instant().isAfter(tokenEnd)) {
            current = tokens.fresh();
            token = current;
            tokenEnd = clock.instant().plus(current.lifetime()).minus(MARGIN);
        }
        return current.value();
    }

    private Answer call(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpRequest ready = request.build();
            HttpResponse<String> response = http.send(ready, BodyHandlers.ofString());
            while (response.statusCode() == TOO_MANY) {
                Thread.sleep(Duration.ofSeconds(
                        response.headers().firstValueAsLong("Retry-After").orElse(1)));
                response = http.send(ready, BodyHandlers.ofString());
            }
            if (response.statusCode() >= 300) {
                throw Problem.parse(response.body())
                        .asFailure(ready.method() + " " + ready.uri().getPath());
            }
            return new Answer(
                    tree(response.body()), response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw Failure.of("échange interrompu avec la passerelle : " + e, "./maillage logs gateway")
                    .because(e);
        }
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return json.isBlank() ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(json);
    }
}
