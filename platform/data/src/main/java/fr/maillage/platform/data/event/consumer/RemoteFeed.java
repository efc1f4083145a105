package fr.maillage.platform.data.event.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.event.feed.CloudEvent;
import fr.maillage.platform.data.event.feed.EventFeed;
import fr.maillage.platform.data.event.feed.FeedProblem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another service's feed, read over HTTP with this service's own token. */
final class RemoteFeed implements FeedSource {

    private static final Duration ANSWERING = Duration.ofSeconds(10);

    private final URI url;
    private final HttpClient http;
    private final TokenSource tokens;
    private final ObjectMapper json;

    RemoteFeed(URI url, HttpClient http, TokenSource tokens, ObjectMapper json) {
        this.url = url;
        this.http = http;
        this.tokens = tokens;
        this.json = json;
    }

    @Override
    public List<CloudEvent> read(@Nullable UUID after, int limit, Duration wait)
            throws FeedUnavailable, FeedGap, InterruptedException {
        HttpResponse<byte[]> answer = get(after, limit, wait);
        return switch (answer.statusCode()) {
            case 200 -> events(answer.body());
            case 410 -> throw new FeedGap(FeedGap.Kind.EXPIRED);
            case 400 -> refused(answer.body());
            default -> throw new FeedUnavailable("status " + answer.statusCode(), null);
        };
    }

    private HttpResponse<byte[]> get(@Nullable UUID after, int limit, Duration wait)
            throws FeedUnavailable, InterruptedException {
        String query = "?limit=" + limit + "&wait=" + wait.toSeconds() + (after == null ? "" : "&after=" + after);
        try {
            String token = tokens.token();
            HttpResponse<byte[]> answer = send(query, token, wait);
            if (answer.statusCode() == 401) {
                tokens.refused(token);
                answer = send(query, tokens.token(), wait);
            }
            return answer;
        } catch (TokenSource.TokenUnavailable e) {
            throw new FeedUnavailable("no token: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new FeedUnavailable("no answer", e);
        }
    }

    private HttpResponse<byte[]> send(String query, String token, Duration wait)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", EventFeed.BATCH)
                .timeout(wait.plus(ANSWERING))
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private List<CloudEvent> events(byte[] body) throws FeedUnavailable {
        try {
            return List.of(json.readValue(body, CloudEvent[].class));
        } catch (IOException e) {
            throw new FeedUnavailable("unreadable events", e);
        }
    }

    private List<CloudEvent> refused(byte[] body) throws FeedUnavailable, FeedGap {
        try {
            JsonNode problem = json.readTree(body);
            String code = problem.path("code").asText();
            if (code.equals(FeedProblem.UNKNOWN_EVENT.code())) {
                throw new FeedGap(FeedGap.Kind.UNKNOWN);
            }
            throw new FeedUnavailable("status 400 " + code, null);
        } catch (IOException e) {
            throw new FeedUnavailable("status 400", e);
        }
    }
}
