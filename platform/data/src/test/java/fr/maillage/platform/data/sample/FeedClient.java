package fr.maillage.platform.data.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.testing.Tokens;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Reads the sample's feed over HTTP as one caller or another. */
@Dependent
public class FeedClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final @Nullable String token;
    private final String accept;

    FeedClient() {
        this(null, "*/*");
    }

    private FeedClient(@Nullable String token, String accept) {
        this.token = token;
        this.accept = accept;
    }

    /** A person or client that acts for these organizations. */
    public FeedClient of(String... organizations) {
        String name = "user-" + String.join("-", organizations);
        return new FeedClient(
                Tokens.of(name, "sample", "sample:read")
                        .organizations(organizations)
                        .signed(),
                accept);
    }

    /** Another service of the platform. */
    public FeedClient relay() {
        return new FeedClient(
                Tokens.of("service", "sample", "sample:read", "sample:events").signed(), accept);
    }

    /** A client with the scope of services that acts for an organization. */
    public FeedClient relayOf(String organization) {
        return new FeedClient(
                Tokens.of("service", "sample", "sample:read", "sample:events")
                        .organizations(organization)
                        .signed(),
                accept);
    }

    /** The operator of the platform, who acts for no organization. */
    public FeedClient operator() {
        return new FeedClient(
                Tokens.of("operator", "sample", "sample:read")
                        .roles("platform-admin")
                        .signed(),
                accept);
    }

    public FeedClient withoutScope(String organization) {
        return new FeedClient(
                Tokens.of("user", "sample").organizations(organization).signed(), accept);
    }

    public FeedClient nobody() {
        return new FeedClient(null, accept);
    }

    public FeedClient accept(String mediaType) {
        return new FeedClient(token, mediaType);
    }

    public Answer get(String query) throws IOException, InterruptedException {
        return send("/api/sample/v1/events" + (query.isEmpty() ? "" : "?" + query));
    }

    public Answer follow(Answer before) throws IOException, InterruptedException {
        return send(before.next());
    }

    /** Where the sample listens. */
    public static String base() {
        return "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
    }

    private Answer send(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base() + path)).header("Accept", accept);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        long start = System.nanoTime();
        HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
        long end = System.nanoTime();
        return new Answer(response, JSON.readTree(response.body()), end, Duration.ofNanos(end - start));
    }

    /** One answer of the feed. */
    public record Answer(HttpResponse<byte[]> response, JsonNode body, long receivedAt, Duration took) {

        public int status() {
            return response.statusCode();
        }

        public List<JsonNode> events() {
            assertThat(status()).as(body.toString()).isEqualTo(200);
            List<JsonNode> all = new ArrayList<>();
            body.forEach(all::add);
            return all;
        }

        public List<UUID> ids() {
            return events().stream()
                    .map(event -> UUID.fromString(event.path("id").asText()))
                    .toList();
        }

        /** The code of the refusal, which must have this status. */
        public String problem(int status) {
            assertThat(status()).as(body.toString()).isEqualTo(status);
            assertThat(contentType()).startsWith("application/problem+json");
            return body.path("code").asText();
        }

        public String detail() {
            return body.path("detail").asText();
        }

        public String contentType() {
            return header("Content-Type").replaceFirst(";.*", "");
        }

        public String link() {
            return header("Link");
        }

        public String retryAfter() {
            return header("Retry-After");
        }

        /** The path of {@code rel="next"}. */
        public String next() {
            assertThat(link()).matches("<[^>]+>; rel=\"next\"");
            return link().substring(1, link().indexOf('>'));
        }

        private String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
