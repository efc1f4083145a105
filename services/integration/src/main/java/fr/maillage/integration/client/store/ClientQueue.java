package fr.maillage.integration.client.store;

import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.tenant.domain.Effect.Progress;
import fr.maillage.integration.tenant.domain.Effect.Reason;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Keycloak does not have yet of machine clients, for the worker. A row is leased, not locked: its organization may
 * change it meanwhile, and the next version waits until the lease is given back, so that no older version is ever written
 * over a newer one.
 */
@ApplicationScoped
public class ClientQueue {

    /** Longer than all calls of one client together. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final String CLAIM = """
            update api_client set leased_until = ? where id = (
                select id from api_client
                 where applied_version < version and retry_at <= ? and (leased_until is null or leased_until < ?)
                 order by retry_at limit 1 for update skip locked)
            returning\s""" + ClientRows.COLUMNS + ", applied_version";

    private static final String APPLIED = """
            update api_client set applied_version = ?, leased_until = null, attempts = 0, effect_code = null,
                   effect = case when version = ? then 'DONE' else 'PENDING' end
             where id = ?""";

    // What was found holds for that version alone: of a newer one, only the lease is given back.
    private static final String FAILED = """
            update api_client set leased_until = null,
                   attempts = case when version = ? then attempts + 1 else attempts end,
                   effect = case when version = ? then ? else effect end,
                   effect_code = case when version = ? then ? else effect_code end,
                   retry_at = case when version = ? then ? else retry_at end
             where id = ?""";

    private final AgroalDataSource workers;
    private final TenantContext context;
    private final ClientRows rows;
    private final Events events;

    ClientQueue(@DataSource("worker") AgroalDataSource workers, TenantContext context, ClientRows rows, Events events) {
        this.workers = workers;
        this.context = context;
        this.rows = rows;
        this.events = events;
    }

    /**
     * A client to be brought about.
     *
     * @param known whether Keycloak ever had it
     */
    public record Due(ApiClient client, boolean known) {}

    /** The next one, for this instance alone. */
    public Optional<Due> claim(Instant now) {
        return inTransaction(WorkerScope.all(), connection -> {
            try (PreparedStatement statement = ClientRows.bind(connection, CLAIM, now.plus(LEASE), now, now);
                    ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Due(rows.read(row), row.getInt("applied_version") > 0))
                        : Optional.empty();
            }
        });
    }

    /** It is as that version wants it; others are told in the same transaction. */
    public void applied(ApiClient client, List<NewEvent> told) {
        inTransaction(WorkerScope.of(client.tenant()), connection -> {
            try (PreparedStatement statement =
                    ClientRows.bind(connection, APPLIED, client.version(), client.version(), client.id())) {
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

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(WorkerScope scope, Work<T> work) {
        return context.asWorker(
                scope,
                "client-effect",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (Connection connection = workers.getConnection()) {
                        return work.on(connection);
                    }
                }));
    }
}
