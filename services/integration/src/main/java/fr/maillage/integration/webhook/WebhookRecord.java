package fr.maillage.integration.webhook;

import fr.maillage.integration.webhook.domain.Webhook;
import fr.maillage.integration.webhook.store.WebhookHistory;
import fr.maillage.integration.webhook.store.WebhookHistory.Step;
import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.http.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;

/** What stays of a decision on a webhook: its line of history, its entry of the audit trail and its event, all in its transaction. */
@ApplicationScoped
class WebhookRecord {

    private final WebhookHistory history;
    private final Audit audit;
    private final Events events;
    private final Caller caller;

    WebhookRecord(WebhookHistory history, Audit audit, Events events, Caller caller) {
        this.history = history;
        this.audit = audit;
        this.events = events;
        this.caller = caller;
    }

    Webhook.Owner author() {
        return new Webhook.Owner(caller.subject(), caller.client());
    }

    void decided(Webhook webhook, Step step, Instant now) {
        history.add(webhook, webhook.version(), step, author(), now);
        String word = step.action().name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.granted(Access.to("webhook." + word, "webhook", webhook.id(), FieldClass.PROFESSIONAL, webhook.tenant()));
        events.publish(WebhookEvents.of(webhook, step.action()));
    }
}
