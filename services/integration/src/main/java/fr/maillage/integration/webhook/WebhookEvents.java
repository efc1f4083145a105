package fr.maillage.integration.webhook;

import fr.maillage.integration.webhook.domain.Webhook;
import fr.maillage.integration.webhook.domain.WebhookChange.Action;
import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.NewEvent;

/** What an organization is told of its own webhooks: that one was disabled because its receiver is gone, for example. */
final class WebhookEvents {

    private static final EventType CREATED = type("created");
    private static final EventType CHANGED = type("changed");
    private static final EventType DISABLED = type("disabled");
    private static final EventType DELETED = EventType.of("fr.maillage.integration.webhook.deleted.v1");

    private WebhookEvents() {}

    private static EventType type(String verb) {
        return EventType.of("fr.maillage.integration.webhook." + verb + ".v1")
                .state("state")
                .count("version");
    }

    static NewEvent of(Webhook webhook, Action action) {
        return switch (action) {
            case DELETED -> event(webhook, DELETED);
            case CREATED -> full(webhook, CREATED);
            case DISABLED -> full(webhook, DISABLED);
            default -> full(webhook, CHANGED);
        };
    }

    private static NewEvent full(Webhook webhook, EventType type) {
        return event(webhook, type).with("state", webhook.state()).with("version", webhook.version());
    }

    private static NewEvent event(Webhook webhook, EventType type) {
        return NewEvent.ofTenant(webhook.tenant(), type, "webhook", webhook.id());
    }
}
