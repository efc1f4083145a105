package fr.maillage.integration.client.store;

import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.tenant.domain.Effect.Progress;
import fr.maillage.integration.tenant.domain.Effect.Reason;
import fr.maillage.integration.work.WorkerTransactions;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.tenant.WorkerScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Keycloak does not have yet of machine clients, for the worker. A row is leased, not locked: its organization may
 * change it meanwhile, and the next version waits until the lease is given back, so that no older version is ever written
 * over a newer one.
 */
@ApplicationScoped
public class ClientQueue {

    /** Longer than all calls of one client together. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final String SUSPENDED = "(select alias from tenant where state = 'SUSPENDED')";

    /** Those whose organization was suspended or came back since Keycloak was told of them. */
    private static final String LEFT_BEHIND = """
            select id from api_client
             where state <> 'DELETED' and not off_with_tenant and applied_version > 0 and tenant_id in %1$s
            union all
            select id from api_client where state <> 'DELETED' and off_with_tenant and tenant_id not in %1$s""".formatted(SUSPENDED);

    private static final String CLAIM =
            """
            update api_client set leased_until = ? where id = (
                select id from api_client
                 where id in (%s) and retry_at <= ? and (leased_until is null or leased_until < ?) and tenant_id = coalesce(?, tenant_id)
                 order by retry_at limit 1 for update skip locked)
            returning\s""" + ClientRows.COLUMNS + ", applied_version, tenant_id in " + SUSPENDED + " as suspended";

    private static final String CLAIM_ANY =
            CLAIM.formatted("select id from api_client where applied_version < version union all " + LEFT_BEHIND);

    private static final String CLAIM_OF_TENANT = CLAIM.formatted(LEFT_BEHIND);

    private static final String BEHIND =
            "select count(*) from api_client where tenant_id = ? and effect <> 'FAILED' and id in (" + LEFT_BEHIND
                    + ")";

    private static final String APPLIED = """
            update api_client set applied_version = ?, leased_until = null, attempts = 0, effect_code = null,
                   off_with_tenant = ?, effect = case when version = ? then 'DONE' else 'PENDING' end
             where id = ?""";

    // What was found holds for that version alone: of a newer one, only the lease is given back.
    private static final String FAILED = """
            update api_client set leased_until = null,
                   attempts = case when version = ? then attempts + 1 else attempts end,
                   effect = case when version = ? then ? else effect end,
                   effect_code = case when version = ? then ? else effect_code end,
                   retry_at = case when version = ? then ? else retry_at end
             where id = ?""";

    private final WorkerTransactions workers;
    private final ClientRows rows;
    private final Events events;

    ClientQueue(WorkerTransactions workers, ClientRows rows, Events events) {
        this.workers = workers;
        this.rows = rows;
        this.events = events;
    }

    /**
     * A client to be brought about.
     *
     * @param applied the version that Keycloak has, 0 when it never had any
     * @param suspended whether its organization is, at this moment
     */
    public record Due(ApiClient client, int applied, boolean suspended) {

        public boolean known() {
            return applied > 0;
        }

        /** Whether it is more than its organization that changed. */
        public boolean changed() {
            return applied < client.version();
        }
    }

    /** The next one, for this instance alone. */
    public Optional<Due> claim(Instant now) {
        return claim(CLAIM_ANY, null, now);
    }

    /** The next one of an organization that has not followed it yet. */
    public Optional<Due> claimOf(String tenant, Instant now) {
        return claim(CLAIM_OF_TENANT, tenant, now);
    }

    private Optional<Due> claim(String sql, @Nullable String tenant, Instant now) {
        return inTransaction(WorkerScope.all(), connection -> {
            try (PreparedStatement statement = ClientRows.bind(connection, sql, now.plus(LEASE), now, now, tenant);
                    ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Due(rows.read(row), row.getInt("applied_version"), row.getBoolean("suspended")))
                        : Optional.empty();
            }
        });
    }

    /** How many of an organization have not followed it yet, those aside that Keycloak refuses. */
    public int behind(String tenant) {
        return inTransaction(WorkerScope.of(tenant), connection -> {
            try (PreparedStatement statement = ClientRows.bind(connection, BEHIND, tenant);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** It is as that version wants it; others are told in the same transaction. */
    public void applied(ApiClient client, boolean suspended, List<NewEvent> told) {
        inTransaction(WorkerScope.of(client.tenant()), connection -> {
            try (PreparedStatement statement =
                    ClientRows.bind(connection, APPLIED, client.version(), suspended, client.version(), client.id())) {
                statement.executeUpdate();
            }
            events.publish(connection, told);
            return true;
        });
    }

    /** Not now, or not so; tried again then. */
    public void failed(ApiClient client, Reason reason, Instant retryAt) {
        Progress progress = reason == Reason.DIRECTORY_AWAY ? Progress.PENDING : Progress.FAILED;
        int version = client.version();
        inTransaction(WorkerScope.of(client.tenant()), connection -> {
            try (PreparedStatement statement = ClientRows.bind(
                    connection, FAILED, version, version, progress, version, reason, version, retryAt, client.id())) {
                return statement.executeUpdate();
            }
        });
    }

    private <T> T inTransaction(WorkerScope scope, WorkerTransactions.Work<T> work) {
        return workers.in(scope, "client-effect", work);
    }
}
