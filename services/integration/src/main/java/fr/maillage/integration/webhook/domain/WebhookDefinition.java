package fr.maillage.integration.webhook.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an organization decides of a webhook: where to, which events, what for. */
public record WebhookDefinition(
        String url, List<String> eventTypes, @Nullable String description) {

    public WebhookDefinition {
        eventTypes = List.copyOf(eventTypes);
    }
}
