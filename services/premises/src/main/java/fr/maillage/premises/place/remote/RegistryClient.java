package fr.maillage.premises.place.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.event.consumer.TokenSource;
import fr.maillage.premises.place.RegistryConfig;
import fr.maillage.premises.place.domain.PlaceStamp;
import fr.maillage.premises.place.domain.RegistryAway;
import fr.maillage.premises.place.domain.Territory;
import fr.maillage.premises.place.domain.Zoning;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The registry's territories. One that failed is left alone for a while, so that nobody waits twice for the same silence.
 * Never to be called inside a transaction: a connection would wait with it.
 */
@ApplicationScoped
public class RegistryClient {

    private static final String BASE = "/api/registry/v1/";
    private static final String TERRITORIES = "territories/";

    /** The first radius within which one is found is enough; the registry searches no further than the last. */
    private static final int[] RADII_METRES = {3_000, 20_000, 100_000};

    private static final int LARGEST = 1_000_000;

    private final RegistryConfig config;
    private final TokenSource tokens;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http;
    private final AtomicReference<Instant> leftAloneUntil = new AtomicReference<>(Instant.MIN);

    RegistryClient(RegistryConfig config, TokenSource tokens, ObjectMapper json, Clock clock) {
        this.config = config;
        this.tokens = tokens;
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder().connectTimeout(config.patience()).build();
    }

    /** Empty when it has none of this code. */
    public Optional<Territory> territory(String level, String code) throws RegistryAway {
        return get(TERRITORIES + encoded(level) + "/" + encoded(code))
                .map(body -> RegistryAnswers.territory(body, clock.instant()));
    }

    public PlaceStamp stampOf(double lat, double lon) throws RegistryAway {
        return get(String.format(Locale.ROOT, TERRITORIES + "locate?lat=%.7f&lon=%.7f", lat, lon))
                .map(RegistryAnswers::stamp)
                .orElse(PlaceStamp.NOTHING);
    }

    /** Empty when it has no such commune. */
    public Optional<List<Zoning>> zoning(String commune, LocalDate day) throws RegistryAway {
        return get(TERRITORIES + "commune/" + encoded(commune) + "/zoning?at=" + day)
                .map(RegistryAnswers::zonings);
    }

    /** Metres to the nearest structure of a FINESS category, crow-fly; empty when it knows of none around. */
    public Optional<Integer> nearest(double lat, double lon, String category) throws RegistryAway {
        for (int radius : RADII_METRES) {
            Optional<Integer> metres = get(String.format(
                            Locale.ROOT,
                            "structures?category=%s&near=%.6f,%.6f&radiusM=%d&limit=20",
                            encoded(category),
                            lat,
                            lon,
                            radius))
                    .flatMap(RegistryAnswers::nearest);
            if (metres.isPresent()) {
                return metres;
            }
        }
        return Optional.empty();
    }

    private Optional<JsonNode> get(String path) throws RegistryAway {
        if (clock.instant().isBefore(leftAloneUntil.get())) {
            throw new RegistryAway("left alone after a failure");
        }
        try {
            return answered(path);
        } catch (RegistryAway away) {
            leftAloneUntil.set(clock.instant().plus(config.pause()));
            throw away;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryAway("interrupted", e);
        }
    }

    private Optional<JsonNode> answered(String path) throws RegistryAway, InterruptedException {
        try {
            String token = tokens.token();
            HttpResponse<byte[]> answer = send(path, token);
            if (answer.statusCode() == 401) {
                tokens.refused(token);
                answer = send(path, tokens.token());
            }
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(read(answer.body()));
                case 404, 400 -> Optional.empty();
                default -> throw new RegistryAway("status " + answer.statusCode());
            };
        } catch (TokenSource.TokenUnavailable e) {
            throw new RegistryAway("no token: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new RegistryAway("no answer", e);
        }
    }

    private JsonNode read(byte[] body) throws RegistryAway, IOException {
        if (body.length > LARGEST) {
            throw new RegistryAway("an answer of %d bytes".formatted(body.length));
        }
        return json.readTree(body);
    }

    private HttpResponse<byte[]> send(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(config.url() + BASE + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .timeout(config.patience())
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8);
    }
}
