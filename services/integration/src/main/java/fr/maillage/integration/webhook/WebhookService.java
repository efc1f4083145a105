package fr.maillage.integration.webhook;

import fr.maillage.integration.webhook.domain.Webhook;
import fr.maillage.integration.webhook.domain.WebhookChange;
import fr.maillage.integration.webhook.domain.WebhookState;
import fr.maillage.integration.webhook.store.WebhookHistory;
import fr.maillage.integration.webhook.store.WebhookRepository;
import fr.maillage.platform.http.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Webhooks of the acting organization, read. */
@ApplicationScoped
@Transactional
public class WebhookService {

    private final WebhookRepository webhooks;
    private final WebhookHistory history;
    private final Caller caller;

    WebhookService(WebhookRepository webhooks, WebhookHistory history, Caller caller) {
        this.webhooks = webhooks;
        this.history = history;
        this.caller = caller;
    }

    /** Rows of a list and, when it was asked for, the size of the whole list. */
    public record Found<T>(List<T> rows, @Nullable Long total) {}

    public Webhook get(UUID id) {
        return webhooks.find(caller.tenant(), id)
                .filter(webhook -> webhook.state() != WebhookState.DELETED && isFor(caller, webhook))
                .orElseThrow(() -> WebhookRefusals.absent(id));
    }

    public Found<Webhook> list(@Nullable UUID before, int limit, boolean counted) {
        String tenant = caller.tenant();
        String client = caller.territories().isEmpty() ? null : caller.client();
        return new Found<>(
                webhooks.list(tenant, client, before, limit), counted ? webhooks.count(tenant, client) : null);
    }

    /** A client that is held to territories has to do with its own alone: others may be told of events elsewhere. */
    static boolean isFor(Caller caller, Webhook webhook) {
        return caller.territories().isEmpty() || webhook.owner().client().equals(caller.client());
    }

    /** Also of one that was deleted. */
    public Found<WebhookChange> history(UUID id, @Nullable UUID before, int limit, boolean counted) {
        String tenant = caller.tenant();
        Webhook webhook = webhooks.find(tenant, id)
                .filter(found -> isFor(caller, found))
                .orElseThrow(() -> WebhookRefusals.absent(id));
        return new Found<>(
                history.list(tenant, webhook.id(), before, limit), counted ? history.count(tenant, id) : null);
    }
}
