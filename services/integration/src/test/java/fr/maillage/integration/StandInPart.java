package fr.maillage.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A service's part in requests of data subjects, as the contract says, to whoever shows the token for it. */
public final class StandInPart {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String service;
    private final Map<UUID, Integer> asked = new ConcurrentHashMap<>();
    private final List<JsonNode> orders = new ArrayList<>();
    private volatile int status = 200;
    private volatile String found = "";

    StandInPart(String service) {
        this.service = service;
    }

    /** From now on it answers with this status. */
    public void answers(int wanted) {
        status = wanted;
    }

    /** What it holds on everybody. */
    public void holds(String text) {
        found = text;
    }

    /** How often an order came. */
    public int asked(UUID order) {
        return asked.getOrDefault(order, 0);
    }

    public synchronized @Nullable JsonNode order(UUID id) {
        return orders.stream()
                .filter(order -> order.path("order").asText().equals(id.toString()))
                .findFirst()
                .orElse(null);
    }

    void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode order = JSON.readTree(exchange.getRequestBody().readAllBytes());
            String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            if (!token.equals("Bearer token-for-data-subjects")) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            synchronized (this) {
                orders.add(order);
            }
            asked.merge(UUID.fromString(order.path("order").asText()), 1, Integer::sum);
            if (status != 200) {
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            byte[] body = report(order).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String report(JsonNode order) {
        boolean find = order.path("action").asText().equals("FIND");
        return """
                {"order":"%s","service":"%s","action":"%s","suppressed":%s,"at":"2026-11-22T10:00:00Z",
                 "categories":[{"category":"local-knowledge","label":"Connaissance locale","labelEn":"Local knowledge",
                   "source":"s","sourceEn":"s","purpose":"p","purposeEn":"p","retention":"r","retentionEn":"r",
                   "outcome":"%s","rows":{"local_knowledge":1},"groundCode":null,"ground":null,"groundEn":null,
                   "groundSource":null,"records":%s}]}""".formatted(
                        order.path("order").asText(),
                        service,
                        order.path("action").asText(),
                        !find,
                        find ? "SHOWN" : "REMOVED",
                        find ? "{\"local_knowledge\":[{\"note\":\"" + found + "\"}]}" : "null");
    }
}
