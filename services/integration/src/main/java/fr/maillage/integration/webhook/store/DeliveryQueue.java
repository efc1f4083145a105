package fr.maillage.integration.webhook.store;

import fr.maillage.integration.webhook.domain.DeliveryCause;
import fr.maillage.platform.data.event.consumer.RetryLater;
import fr.maillage.platform.data.event.feed.CloudEvent;
import fr.maillage.platform.data.tenant.WorkerScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Messages waiting to be sent. Whoever adds to a webhook's messages or finishes one holds the webhook's row until the
 * commit, so that "is there an earlier one of this object" has one answer. Cost of a look: one probe of
 * webhook_delivery_due_idx a webhook, and one of webhook_delivery_ping_idx.
 */
@ApplicationScoped
public class DeliveryQueue {

    // As the feed decides: reference data, own objects, objects shared with the organization at this moment.
    private static final String CONCERNED = """
            select w.id from event e join webhook w on w.state in ('ACTIVE', 'PAUSED') and e.sealed_at >= w.since
               and (e.tenant_id is null or e.tenant_id = w.tenant_id or exists (
                    select from share s
                     where s.tenant_id = e.tenant_id and s.object_type = e.object_type
                       and s.object_id::text = e.object_id and s.grantee = w.tenant_id and s.revoked_at is null
                       and s.valid_from <= e.sealed_at and (s.valid_to is null or now() < s.valid_to)))
               and\s""" + DeliveryRows.WANTED + """

             where e.id = ? order by w.id for no key update of w""";

    /** A row of a webhook that somebody else holds longer keeps no other waiting. */
    private static final String PATIENCE = "select set_config('lock_timeout', ?, true)";

    private static final String LOCK_TIMED_OUT = "55P03";

    private static final String ADD = """
            insert into webhook_delivery (tenant_id, webhook_id, event_id, event_type, subject, cause, state, blocked,
                   next_at, created_at)
            select w.tenant_id, w.id, ?, ?, ?, 'EVENT', 'PENDING',
                   exists (select from webhook_delivery p
                            where p.webhook_id = w.id and p.subject = ? and p.state = 'PENDING'), ?, ?
              from webhook w where w.id = ?
            on conflict do nothing""";

    private static final String FREE = """
            d.state = 'PENDING' and not d.blocked and d.next_at <= ? and (d.leased_until is null or d.leased_until < ?)""";

    private static final String DUE = """
            select w.id, w.tenant_id, w.host, w.failures, w.state = 'ACTIVE' as active from webhook w
             where w.state in ('ACTIVE', 'PAUSED') and (w.hold_until is null or w.hold_until <= ?)
               and (w.state = 'ACTIVE' and exists (select from webhook_delivery d where d.webhook_id = w.id and %1$s)
                    or exists (select from webhook_delivery d
                                where d.webhook_id = w.id and d.cause = 'PING' and %1$s))""".formatted(FREE);

    private static final String CLAIM = """
            update webhook_delivery set leased_until = ? where id in (
                select d.id from webhook_delivery d join webhook w on w.id = d.webhook_id
                 where d.webhook_id = ? and %s and %s
                 order by d.next_at, d.seq limit ? for update of d skip locked)
            returning id, webhook_id, tenant_id, event_id, event_type, subject, cause, attempts, created_at, leased_until""";

    private static final String CLAIM_ANY = CLAIM.formatted("w.state = 'ACTIVE'", FREE);

    private static final String CLAIM_PINGS =
            CLAIM.formatted("w.state in ('ACTIVE', 'PAUSED') and d.cause = 'PING'", FREE);

    private static final String GIVE_BACK = """
            update webhook_delivery set leased_until = null, next_at = ? where id = ? and leased_until = ?""";

    private static final String PURGE = """
            delete from webhook_delivery where id in (
                select id from webhook_delivery where finished_at < ? order by finished_at limit 1000)""";

    private final Workers workers;

    DeliveryQueue(Workers workers) {
        this.workers = workers;
    }

    /** A webhook that has something to be sent now: of one that is paused pings alone. */
    public record Due(UUID webhook, String tenant, String host, int failures, boolean active) {}

    /**
     * Adds an event to every webhook that wants it and whose organization may see it, in the relay's transaction.
     *
     * @throws RetryLater when one of them stays locked
     */
    public int add(Connection connection, CloudEvent event, Instant now) throws SQLException, RetryLater {
        List<UUID> concerned = concerned(connection, event);
        int added = 0;
        for (UUID webhook : concerned) {
            added += Rows.change(
                    connection, ADD, event.id(), event.type(), event.subject(), event.subject(), now, now, webhook);
        }
        return added;
    }

    private static List<UUID> concerned(Connection connection, CloudEvent event) throws SQLException, RetryLater {
        try {
            Rows.list(connection, PATIENCE, row -> 0, "2s");
            List<UUID> found = Rows.list(connection, CONCERNED, row -> row.getObject(1, UUID.class), event.id());
            Rows.list(connection, PATIENCE, row -> 0, "0");
            return found;
        } catch (SQLException e) {
            if (LOCK_TIMED_OUT.equals(e.getSQLState())) {
                throw new RetryLater("a webhook stays locked", e);
            }
            throw e;
        }
    }

    public List<Due> due(Instant now) {
        return workers.with(
                WorkerScope.all(),
                connection -> Rows.list(
                        connection,
                        DUE,
                        row -> new Due(
                                row.getObject("id", UUID.class),
                                row.getString("tenant_id"),
                                row.getString("host"),
                                row.getInt("failures"),
                                row.getBoolean("active")),
                        now,
                        now,
                        now,
                        now,
                        now));
    }

    /** Up to so many, the longest due first, for this instance alone until then. */
    public List<Claimed> claim(Due due, int limit, Instant now, Instant until) {
        String claim = due.active() ? CLAIM_ANY : CLAIM_PINGS;
        return workers.with(
                WorkerScope.of(due.tenant()),
                connection ->
                        Rows.list(connection, claim, DeliveryQueue::claimed, until, due.webhook(), now, now, limit));
    }

    /** Not now and no attempt: looked at again then. */
    public void giveBack(Claimed claimed, Instant again) {
        workers.with(
                WorkerScope.of(claimed.tenant()),
                connection -> Rows.change(connection, GIVE_BACK, again, claimed.id(), claimed.lease()));
    }

    /** Removes from the log what was finished before; whether there may be more. */
    public boolean purge(Instant before) {
        return workers.with(WorkerScope.all(), connection -> Rows.change(connection, PURGE, before)) == 1000;
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        return new Claimed(
                row.getObject("id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getString("tenant_id"),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getString("subject"),
                DeliveryCause.valueOf(row.getString("cause")),
                row.getInt("attempts"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "leased_until"));
    }
}
