package fr.maillage.platform.data.event.consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.time.Duration;

/** The feeds of other services, by name. */
@ApplicationScoped
class RemoteFeeds {

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final ConsumerSettings settings;
    private final TokenSource tokens;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    RemoteFeeds(ConsumerSettings settings, TokenSource tokens, ObjectMapper json) {
        this.settings = settings;
        this.tokens = tokens;
        this.json = json;
    }

    FeedSource named(String service) {
        ConsumerSettings.Feed feed = settings.feeds().get(service);
        if (feed == null) {
            throw new IllegalStateException("maillage.consumers.feeds." + service
                    + ".url is missing, must be the address of that service's /events");
        }
        return new RemoteFeed(feed.url(), http, tokens, json);
    }
}
