package fr.maillage.integration.webhook.store;

import fr.maillage.integration.outside.domain.UrlPolicy;
import fr.maillage.integration.webhook.domain.StateReason;
import fr.maillage.integration.webhook.domain.Webhook;
import fr.maillage.integration.webhook.domain.WebhookDefinition;
import fr.maillage.integration.webhook.domain.WebhookSecret;
import fr.maillage.integration.webhook.domain.WebhookState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Webhooks for requests, in the transaction at hand. A list walks webhook_list_idx; an organization has some dozens. */
@ApplicationScoped
public class WebhookRepository {

    private static final UUID BEFORE_NONE = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final String ADD = """
            insert into webhook (id, tenant_id, url, host, description, event_types, state, owner_subject, owner_client,
                   secret, created_at, changed_at)
            values (?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?, ?, ?) returning\s""" + WebhookRows.COLUMNS;

    private static final String LIST = "select " + WebhookRows.COLUMNS
            + " from webhook where tenant_id = ? and state <> 'DELETED' and owner_client = coalesce(?, owner_client) and id < ?"
            + " order by id desc limit ?";

    private static final String CHANGE = """
            update webhook set url = ?, host = ?, description = ?, event_types = ?, failures = ?, hold_until = null,
                   version = version + 1, changed_at = ?
             where tenant_id = ? and id = ? returning\s""" + WebhookRows.COLUMNS;

    private static final String MOVE = """
            update webhook set state = ?, state_reason = ?, owner_subject = ?, owner_client = ?, failures = 0,
                   hold_until = null, version = version + 1, changed_at = ?
             where tenant_id = ? and id = ? returning\s""" + WebhookRows.COLUMNS;

    private static final String DELETE = """
            update webhook set state = 'DELETED', state_reason = 'CALLER', secret = null, previous_secret = null,
                   previous_secret_until = null, hold_until = null, version = version + 1, changed_at = ?
             where tenant_id = ? and id = ?""";

    private static final String ROTATE = """
            update webhook set secret = ?, previous_secret = ?, previous_secret_until = ?, version = version + 1,
                   changed_at = ?
             where tenant_id = ? and id = ? returning\s""" + WebhookRows.COLUMNS;

    private final Requests requests;
    private final Secrets secrets;

    WebhookRepository(Requests requests, Secrets secrets) {
        this.requests = requests;
        this.secrets = secrets;
    }

    public Optional<Webhook> find(String tenant, UUID id) {
        return one("select " + WebhookRows.COLUMNS + " from webhook where tenant_id = ? and id = ?", tenant, id);
    }

    /** Until the end of the transaction nobody else changes it, nor finishes one of its deliveries. */
    public Optional<Webhook> lock(String tenant, UUID id) {
        return one(
                "select " + WebhookRows.COLUMNS + " from webhook where tenant_id = ? and id = ? for no key update",
                tenant,
                id);
    }

    /** Of one owning client, or of all. */
    public List<Webhook> list(String tenant, @Nullable String client, @Nullable UUID before, int limit) {
        return requests.with(connection -> Rows.list(
                connection, LIST, WebhookRows::read, tenant, client, before == null ? BEFORE_NONE : before, limit));
    }

    /** As {@link #count}, and until the end of the transaction nobody else counts this way. */
    public long countAlone(String tenant) {
        requests.with(connection -> Rows.find(
                connection,
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> tenant,
                "webhook-limit/" + tenant));
        return count(tenant, null);
    }

    public long count(String tenant, @Nullable String client) {
        return requests.with(connection -> Rows.find(
                        connection,
                        "select count(*) from webhook where tenant_id = ? and state <> 'DELETED'"
                                + " and owner_client = coalesce(?, owner_client)",
                        row -> row.getLong(1),
                        tenant,
                        client)
                .orElseThrow());
    }

    /** A row needs its id before its secret can be sealed for it. */
    public Webhook add(
            String tenant, WebhookDefinition definition, Webhook.Owner owner, WebhookSecret secret, Instant now) {
        UUID id = requests.with(
                connection -> Rows.find(connection, "select uuidv7()", row -> row.getObject(1, UUID.class))
                        .orElseThrow());
        return one(
                        ADD,
                        id,
                        tenant,
                        definition.url(),
                        UrlPolicy.target(definition.url()).host(),
                        definition.description(),
                        definition.eventTypes(),
                        owner.subject(),
                        owner.client(),
                        secrets.close(tenant, id, Secrets.PRESENT, secret),
                        now,
                        now)
                .orElseThrow();
    }

    /** Another address begins with a clean record. */
    public Webhook change(Webhook locked, WebhookDefinition wanted, Instant now) {
        boolean sameUrl = wanted.url().equals(locked.definition().url());
        return one(
                        CHANGE,
                        wanted.url(),
                        UrlPolicy.target(wanted.url()).host(),
                        wanted.description(),
                        wanted.eventTypes(),
                        sameUrl ? locked.health().failures() : 0,
                        now,
                        locked.tenant(),
                        locked.id())
                .orElseThrow();
    }

    public Webhook move(
            Webhook locked, WebhookState to, @Nullable StateReason reason, Webhook.Owner owner, Instant now) {
        return one(MOVE, to, reason, owner.subject(), owner.client(), now, locked.tenant(), locked.id())
                .orElseThrow();
    }

    public void delete(Webhook locked, Instant now) {
        requests.with(connection -> Rows.change(connection, DELETE, now, locked.tenant(), locked.id()));
    }

    /** The present secret, if it opens, becomes the previous one until then; one before it is forgotten. */
    public Webhook rotate(Webhook locked, WebhookSecret fresh, Instant until, Instant now) {
        String tenant = locked.tenant();
        byte[] sealed = requests.with(connection -> Rows.find(
                        connection,
                        "select secret from webhook where tenant_id = ? and id = ?",
                        row -> row.getBytes(1),
                        tenant,
                        locked.id())
                .orElseThrow());
        WebhookSecret former = secrets.tryOpen(tenant, locked.id(), Secrets.PRESENT, sealed);
        return one(
                        ROTATE,
                        secrets.close(tenant, locked.id(), Secrets.PRESENT, fresh),
                        former == null ? null : secrets.close(tenant, locked.id(), Secrets.PREVIOUS, former),
                        former == null ? null : until,
                        now,
                        tenant,
                        locked.id())
                .orElseThrow();
    }

    private Optional<Webhook> one(String sql, @Nullable Object... values) {
        return requests.with(connection -> Rows.find(connection, sql, WebhookRows::read, values));
    }
}
