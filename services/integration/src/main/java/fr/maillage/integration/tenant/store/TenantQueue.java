package fr.maillage.integration.tenant.store;

import fr.maillage.integration.tenant.domain.Effect.Progress;
import fr.maillage.integration.tenant.domain.Effect.Reason;
import fr.maillage.integration.tenant.domain.Provisioning.Applied;
import fr.maillage.integration.tenant.domain.SearchName;
import fr.maillage.integration.tenant.domain.Tenant;
import fr.maillage.integration.tenant.domain.TenantChange.Action;
import fr.maillage.integration.tenant.domain.TenantDefinition;
import fr.maillage.integration.tenant.domain.TenantState;
import fr.maillage.integration.tenant.store.TenantHistory.Author;
import fr.maillage.integration.work.WorkerTransactions;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.tenant.WorkerScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Keycloak does not have yet, for the worker. A row is leased, not locked: operators may change it meanwhile, and the
 * next version waits until the lease is given back, so that no older version is ever written over a newer one.
 */
@ApplicationScoped
public class TenantQueue {

    /** Longer than all calls of one organization together. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final Author ITSELF = new Author("job:tenant-effect", "integration-service");

    private static final String CLAIM = """
            update tenant set leased_until = ? where id = (
                select id from tenant
                 where applied_version < version and state <> 'FAILED' and retry_at <= ?
                   and (leased_until is null or leased_until < ?)
                 order by retry_at limit 1 for update skip locked)
            returning\s""" + TenantRows.COLUMNS;

    private static final String APPLIED = """
            update tenant set applied_version = ?, organization_id = ?, leased_until = null, attempts = 0,
                   user_id = ?, user_name = case when version = ? then null else user_name end,
                   user_email = case when version = ? then null else user_email end,
                   user_given_name = case when version = ? then null else user_given_name end,
                   user_family_name = case when version = ? then null else user_family_name end,
                   effect = case when version = ? then 'DONE' else 'PENDING' end, effect_code = null,
                   state = case when version = ? and state = 'PROVISIONING' then 'ACTIVE' else state end
             where id = ?""";

    private static final String FAILED = """
            update tenant set leased_until = null, attempts = attempts + 1, effect = ?, effect_code = ?, state = ?,
                   retry_at = ?
             where id = ? and version = ? returning version""";

    private static final String GIVE_BACK = "update tenant set leased_until = null where id = ?";

    private static final String IMPORT = """
            insert into tenant (alias, kind, name, search_name, domain, departments, commune_codes, state,
                   organization_id, applied_version, effect, retry_at, created_at, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 'DONE', ?, ?, ?) on conflict do nothing
            returning\s""" + TenantRows.COLUMNS;

    private final WorkerTransactions workers;
    private final TenantHistory history;
    private final Events events;

    TenantQueue(WorkerTransactions workers, TenantHistory history, Events events) {
        this.workers = workers;
        this.history = history;
        this.events = events;
    }

    /** The next organization to be brought about, for this instance alone. */
    public Optional<Tenant> claim(Instant now) {
        return inTransaction(WorkerScope.all(), connection -> {
            try (PreparedStatement statement = TenantRows.bind(connection, CLAIM, now.plus(LEASE), now, now);
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(TenantRows.read(row)) : Optional.empty();
            }
        });
    }

    /** It is as that version wants it; others are told in the same transaction. */
    public void applied(Tenant tenant, Applied applied, NewEvent event, Instant now) {
        int version = tenant.version();
        inTransaction(WorkerScope.of(tenant.alias()), connection -> {
            try (PreparedStatement statement = TenantRows.bind(
                    connection,
                    APPLIED,
                    version,
                    applied.organization(),
                    applied.account(),
                    version,
                    version,
                    version,
                    version,
                    version,
                    version,
                    tenant.id())) {
                statement.executeUpdate();
            }
            history.add(connection, tenant.id(), version, Action.APPLIED, ITSELF, Map.of(), null, now);
            events.publish(connection, List.of(event));
            return true;
        });
    }

    /** Not now: tried again then. */
    public void postponed(Tenant tenant, Instant retryAt) {
        failed(tenant, Progress.PENDING, Reason.DIRECTORY_AWAY, tenant.state(), retryAt);
    }

    /** Not so. A creation ends there; of an organization that exists, it is tried again when somebody may have acted. */
    public void refused(Tenant tenant, Reason reason, Instant now, Instant retryAt) {
        boolean creation = tenant.state() == TenantState.PROVISIONING;
        failed(tenant, Progress.FAILED, reason, creation ? TenantState.FAILED : tenant.state(), retryAt);
        inTransaction(WorkerScope.of(tenant.alias()), connection -> {
            history.add(connection, tenant.id(), tenant.version(), Action.FAILED, ITSELF, Map.of(), reason.code(), now);
            return true;
        });
    }

    private void failed(Tenant tenant, Progress progress, Reason reason, TenantState state, Instant retryAt) {
        inTransaction(WorkerScope.of(tenant.alias()), connection -> {
            try (PreparedStatement statement = TenantRows.bind(
                            connection, FAILED, progress, reason, state, retryAt, tenant.id(), tenant.version());
                    ResultSet row = statement.executeQuery()) {
                return row.next() || giveBack(connection, tenant);
            }
        });
    }

    /** Somebody changed it meanwhile: what was found holds for a version that is no more. */
    private static boolean giveBack(Connection connection, Tenant tenant) throws SQLException {
        try (PreparedStatement statement = TenantRows.bind(connection, GIVE_BACK, tenant.id())) {
            return statement.executeUpdate() == 1;
        }
    }

    /** An organization that the directory has and we did not know; false when its alias, name or domain is known. */
    public boolean add(TenantDefinition found, String organization, boolean enabled, Instant now) {
        return inTransaction(WorkerScope.of(found.alias()), connection -> {
            try (PreparedStatement statement = TenantRows.bind(
                            connection,
                            IMPORT,
                            found.alias(),
                            found.kind(),
                            found.name(),
                            SearchName.of(found.name()),
                            found.domain(),
                            found.departments(),
                            found.communeCodes(),
                            enabled ? TenantState.ACTIVE : TenantState.SUSPENDED,
                            organization,
                            now,
                            now,
                            now);
                    ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                Tenant tenant = TenantRows.read(row);
                history.add(connection, tenant.id(), 1, Action.IMPORTED, ITSELF, Map.of(), null, now);
                return true;
            }
        });
    }

    private <T> T inTransaction(WorkerScope scope, WorkerTransactions.Work<T> work) {
        return workers.in(scope, "tenant-effect", work);
    }
}
