package fr.maillage.integration;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service's feed: CloudEvents after an identifier, as the contract says, to whoever shows the token for feeds. */
public final class StandInFeed {

    private static final String BATCH = "application/cloudevents-batch+json";

    private final String service;
    private final List<UUID> ids = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private boolean away;

    StandInFeed(String service) {
        this.service = service;
    }

    /** Adds an event of one of the service's objects; without a tenant it is of reference data. Gives its id. */
    public synchronized UUID add(String verb, String object, @Nullable String tenant, String data) {
        UUID id = UUID.randomUUID();
        ids.add(id);
        events.add("""
                {"specversion":"1.0","id":"%s","source":"/api/%s/v1","type":"fr.maillage.%s.thing.%s.v1",
                 "subject":"thing/%s","time":"%s","datacontenttype":"application/json","data":%s%s,
                 "traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}""".formatted(
                        id,
                        service,
                        service,
                        verb,
                        object,
                        Instant.parse("2026-03-02T10:00:00Z").plusSeconds(ids.size()),
                        data,
                        tenant == null ? "" : ",\"tenant\":\"" + tenant + "\""));
        return id;
    }

    public synchronized void goAway(boolean gone) {
        away = gone;
    }

    synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            if (away || !token.equals("Bearer token-for-feeds")) {
                exchange.sendResponseHeaders(away ? 503 : 401, -1);
                return;
            }
            byte[] body = ("["
                            + String.join(
                                    ",",
                                    events.subList(
                                            after(exchange.getRequestURI().getQuery()), events.size()))
                            + "]")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", BATCH);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private int after(String query) {
        int at = query.indexOf("after=");
        return at < 0 ? 0 : ids.indexOf(UUID.fromString(query.substring(at + 6, at + 42))) + 1;
    }
}
