package fr.maillage.integration;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;

/** A gateway's counts, which grow, and begin anew with another run. */
public final class StandInGateway {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArrayNode counts = JSON.createArrayNode();
    private String run = UUID.randomUUID().toString();

    /** It has been started again: all it had counted is gone. */
    public synchronized void restart() {
        counts.removeAll();
        run = UUID.randomUUID().toString();
    }

    public synchronized void count(String organization, String client, LocalDate day, int reads, int limited) {
        ObjectNode count = JSON.createObjectNode()
                .put("organization", organization)
                .put("client", client)
                .put("service", "registry")
                .put("day", day.toString())
                .put("reads", reads)
                .put("writes", 1)
                .put("exports", 0)
                .put("limited", limited);
        counts.removeIf(one -> one.path("client").asText().equals(client)
                && one.path("day").asText().equals(day.toString()));
        counts.add(count);
    }

    synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean known =
                    "Bearer token-for-usage".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            ObjectNode body = JSON.createObjectNode().put("gateway", run);
            body.set("counts", counts);
            byte[] bytes = JSON.writeValueAsBytes(body);
            exchange.sendResponseHeaders(known ? 200 : 404, known ? bytes.length : -1);
            if (known) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
