package fr.maillage.integration.usage.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.integration.usage.UsageConfig;
import fr.maillage.integration.usage.domain.Counted;
import fr.maillage.integration.usage.domain.Usage;
import fr.maillage.platform.data.event.consumer.TokenSource;
import fr.maillage.platform.data.event.consumer.TokenSource.TokenUnavailable;
import fr.maillage.platform.data.event.consumer.TokenSources;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads {@code /usage-counts} of a gateway, with a token for nothing else. */
@ApplicationScoped
public class Gateways {

    private static final String SCOPE = "gateway:usage";
    private static final int OK = 200;

    private final TokenSource tokens;
    private final UsageConfig config;
    private final ObjectMapper json;
    private final HttpClient http;

    Gateways(TokenSources sources, UsageConfig config, ObjectMapper json) {
        this.tokens = sources.of(SCOPE);
        this.config = config;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .connectTimeout(config.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** No counts this time; the message is a kind. */
    public static final class GatewayUnreadable extends Exception {

        private static final long serialVersionUID = 1L;

        GatewayUnreadable(String kind, Throwable cause) {
            super(kind, cause);
        }

        GatewayUnreadable(String kind) {
            super(kind);
        }
    }

    public Counted counted(URI gateway) throws GatewayUnreadable, InterruptedException {
        try {
            String token = tokens.token();
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(gateway.resolve("/usage-counts"))
                            .timeout(config.patience())
                            .header("Authorization", "Bearer " + token)
                            .header("Accept", "application/json")
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                tokens.refused(token);
                throw new GatewayUnreadable("status " + answer.statusCode());
            }
            return read(json.readTree(answer.body()));
        } catch (TokenUnavailable e) {
            throw new GatewayUnreadable("no token: " + e.getMessage(), e);
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new GatewayUnreadable("not the counts of a gateway", e);
        } catch (IOException e) {
            throw new GatewayUnreadable("no answer", e);
        }
    }

    private static Counted read(JsonNode answer) {
        List<Counted.OfTenant> counts = new ArrayList<>();
        for (JsonNode one : answer.path("counts")) {
            counts.add(new Counted.OfTenant(
                    one.path("organization").asText(),
                    new Usage(
                            LocalDate.parse(one.path("day").asText()),
                            one.path("client").asText(),
                            one.path("service").asText(),
                            one.path("reads").asLong(),
                            one.path("writes").asLong(),
                            one.path("exports").asLong(),
                            one.path("limited").asLong())));
        }
        return new Counted(UUID.fromString(answer.path("gateway").asText()), counts);
    }
}
