package fr.maillage.integration.webhook.store;

import fr.maillage.integration.webhook.domain.Delivery;
import fr.maillage.integration.webhook.domain.Delivery.Attempt;
import fr.maillage.integration.webhook.domain.DeliveryState;
import fr.maillage.integration.webhook.domain.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log for requests, and what requests add to it, in the transaction at hand. Lists walk webhook_delivery_log_idx. */
@ApplicationScoped
public class DeliveryRepository {

    private static final UUID BEFORE_NONE = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final String OF_STATE = """
            from webhook_delivery where tenant_id = ? and webhook_id = ? and (? or state = any (?))""";

    private static final String LIST =
            "select " + DeliveryRows.COLUMNS + " " + OF_STATE + " and id < ? order by id desc limit ?";

    private static final String ATTEMPTS = """
            select number, at, millis, status, outcome, retry_at from webhook_attempt
             where tenant_id = ? and delivery_id = ? order by number""";

    private static final String PING = """
            insert into webhook_delivery (tenant_id, webhook_id, event_id, event_type, subject, cause, state, blocked,
                   next_at, created_at)
            select ?, ?, ping, ?, 'ping/' || ping, 'PING', 'PENDING', false, ?, ? from (select uuidv7() as ping) made
            returning\s""" + DeliveryRows.COLUMNS;

    private static final String AGAIN = """
            insert into webhook_delivery (tenant_id, webhook_id, event_id, event_type, subject, cause, state, blocked,
                   next_at, created_at)
            select d.tenant_id, d.webhook_id, d.event_id, d.event_type, d.subject,
                   case d.cause when 'PING' then 'PING' else 'REPLAY' end, 'PENDING',
                   exists (select from webhook_delivery p
                            where p.webhook_id = d.webhook_id and p.subject = d.subject and p.state = 'PENDING'), ?, ?
              from webhook_delivery d where d.tenant_id = ? and d.id = ?
            returning\s""" + DeliveryRows.COLUMNS;

    // What row-level security lets the organization see now, in the order of the feed; what is still pending is left
    // out.
    private static final String CHOSEN = """
            select e.id, e.type, e.object_type || '/' || e.object_id as subject, e.position
              from event e join webhook w on w.tenant_id = ? and w.id = ?
             where e.sealed_at >= ? and e.sealed_at < ? and\s""" + DeliveryRows.WANTED + """

               and not exists (select from webhook_delivery p
                                where p.tenant_id = w.tenant_id and p.webhook_id = w.id and p.event_id = e.id
                                  and (p.state = 'PENDING' or (? and p.state = 'DELIVERED')))
             order by e.position limit ?""";

    private static final String RANGE = """
            insert into webhook_delivery (tenant_id, webhook_id, event_id, event_type, subject, cause, state, blocked,
                   next_at, created_at)
            select ?, ?, c.id, c.type, c.subject, 'REPLAY', 'PENDING',
                   row_number() over (partition by c.subject order by c.position) > 1
                   or exists (select from webhook_delivery p
                               where p.webhook_id = ? and p.subject = c.subject and p.state = 'PENDING'), ?, ?
              from (%s) c order by c.position""".formatted(CHOSEN);

    private final Requests requests;

    DeliveryRepository(Requests requests) {
        this.requests = requests;
    }

    /** What a replay takes: events that entered the feed in {@code [from, to)}. */
    public record Range(Instant from, Instant to, boolean onlyUndelivered) {}

    public List<Delivery> list(Webhook webhook, List<DeliveryState> states, @Nullable UUID before, int limit) {
        return requests.with(connection -> Rows.list(
                connection,
                LIST,
                DeliveryRows::delivery,
                webhook.tenant(),
                webhook.id(),
                states.isEmpty(),
                names(states),
                before == null ? BEFORE_NONE : before,
                limit));
    }

    public long count(Webhook webhook, List<DeliveryState> states) {
        return requests.with(connection -> Rows.find(
                        connection,
                        "select count(*) " + OF_STATE,
                        row -> row.getLong(1),
                        webhook.tenant(),
                        webhook.id(),
                        states.isEmpty(),
                        names(states))
                .orElseThrow());
    }

    private static List<String> names(List<DeliveryState> states) {
        return states.stream().map(Enum::name).toList();
    }

    public Optional<Delivery> find(Webhook webhook, UUID id) {
        String sql = "select " + DeliveryRows.COLUMNS
                + " from webhook_delivery where tenant_id = ? and webhook_id = ? and id = ?";
        return requests.with(
                connection -> Rows.find(connection, sql, DeliveryRows::delivery, webhook.tenant(), webhook.id(), id));
    }

    public List<Attempt> attempts(Webhook webhook, UUID delivery) {
        return requests.with(
                connection -> Rows.list(connection, ATTEMPTS, DeliveryRows::attempt, webhook.tenant(), delivery));
    }

    public Delivery ping(Webhook webhook, String type, Instant now) {
        return requests.with(connection -> Rows.find(
                        connection, PING, DeliveryRows::delivery, webhook.tenant(), webhook.id(), type, now, now)
                .orElseThrow());
    }

    /** The same event once more, behind what is pending of its object. The webhook is locked. */
    public Delivery again(Webhook locked, UUID delivery, Instant now) {
        return requests.with(
                connection -> Rows.find(connection, AGAIN, DeliveryRows::delivery, now, now, locked.tenant(), delivery)
                        .orElseThrow());
    }

    /** How many events a replay would send, as far as the limit. */
    public int chosen(Webhook webhook, Range range, int limit) {
        return requests.with(connection -> Rows.find(
                        connection,
                        "select count(*) from (" + CHOSEN + ") c",
                        row -> row.getInt(1),
                        webhook.tenant(),
                        webhook.id(),
                        range.from(),
                        range.to(),
                        range.onlyUndelivered(),
                        limit)
                .orElseThrow());
    }

    /** The events of a range once more, in their order, behind what is pending. The webhook is locked. */
    public int replay(Webhook locked, Range range, int limit, Instant now) {
        return requests.with(connection -> Rows.change(
                connection,
                RANGE,
                locked.tenant(),
                locked.id(),
                locked.id(),
                now,
                now,
                locked.tenant(),
                locked.id(),
                range.from(),
                range.to(),
                range.onlyUndelivered(),
                limit));
    }

    /** How many pings of it are still to be sent. */
    public int pingsWaiting(Webhook webhook) {
        String sql =
                "select count(*) from webhook_delivery where webhook_id = ? and state = 'PENDING' and cause = 'PING'";
        return requests.with(connection ->
                Rows.find(connection, sql, row -> row.getInt(1), webhook.id()).orElseThrow());
    }

    /** Whatever is still to be sent is a dead letter. The webhook is locked. */
    public void giveUp(Webhook locked, Instant now) {
        requests.with(connection -> Rows.change(connection, DeliveryRows.GIVE_UP, now, locked.tenant(), locked.id()));
    }

    /** Whatever is still to be sent is not. */
    public void forget(String tenant, UUID webhook) {
        requests.with(connection -> Rows.change(
                connection,
                "delete from webhook_delivery where tenant_id = ? and webhook_id = ? and state = 'PENDING'",
                tenant,
                webhook));
    }
}
