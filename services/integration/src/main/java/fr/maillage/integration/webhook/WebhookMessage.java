package fr.maillage.integration.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.integration.outside.remote.Request;
import fr.maillage.integration.webhook.domain.WebhookSecret;
import fr.maillage.integration.webhook.store.Claimed;
import fr.maillage.platform.data.event.feed.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as it goes over the wire: a CloudEvent in JSON, with the member {@code timestamp} that Standard Webhooks asks
 * for beside {@code type} and {@code data}. Its {@code webhook-id} is the event's, the same in every attempt and replay.
 */
@ApplicationScoped
class WebhookMessage {

    private final ObjectMapper json;

    WebhookMessage(ObjectMapper json) {
        this.json = json;
    }

    Request of(Claimed claimed, @Nullable CloudEvent event, List<WebhookSecret> secrets, Instant now) {
        CloudEvent sent = event == null ? ping(claimed) : event;
        ObjectNode body = json.valueToTree(sent);
        body.put("timestamp", body.path("time").asText());
        byte[] bytes = bytes(body);
        String id = sent.id().toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/cloudevents+json");
        headers.put("User-Agent", "Maillage-Webhooks/1");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", WebhookSignature.header(secrets, id, now, bytes));
        return Request.post(headers, bytes);
    }

    private CloudEvent ping(Claimed claimed) {
        return new CloudEvent(
                "1.0",
                claimed.event(),
                "/api/integration/v1",
                claimed.eventType(),
                "webhook/" + claimed.webhook(),
                claimed.createdAt(),
                "application/json",
                json.createObjectNode(),
                claimed.tenant(),
                null);
    }

    private byte[] bytes(ObjectNode body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is not writable as json", e);
        }
    }
}
