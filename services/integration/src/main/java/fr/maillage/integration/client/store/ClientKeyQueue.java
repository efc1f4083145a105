package fr.maillage.integration.client.store;

import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientChange;
import fr.maillage.integration.client.domain.KeyFetch;
import fr.maillage.integration.work.WorkerTransactions;
import fr.maillage.platform.data.tenant.WorkerScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Addresses of keys that are to be asked, for the worker. What was found holds for the address that was asked: whoever
 * changed the client meanwhile wins, and a new version of it is made only over the one that was seen.
 */
@ApplicationScoped
public class ClientKeyQueue {

    private static final String CLAIM = """
            update api_client set keys_leased_until = ? where id = (
                select id from api_client
                 where keys_url is not null and state <> 'DELETED' and keys_due_at <= ?
                   and (keys_leased_until is null or keys_leased_until < ?)
                 order by keys_due_at limit 1 for update skip locked)
            returning\s""" + ClientRows.COLUMNS;

    private static final String TOLD = """
            update api_client set keys_good_at = ?, keys_failures = ?, keys_fault = ?, keys_due_at = ?,
                   keys_leased_until = ?
             where id = ? and keys_url = ? and state <> 'DELETED'""";

    private static final String REPLACED = """
            update api_client set keys = ?::jsonb, version = ?, effect = 'PENDING', effect_code = null, attempts = 0,
                   retry_at = ?, changed_at = ?
             where id = ? and version = ?""";

    private final WorkerTransactions workers;
    private final ClientRows rows;
    private final ClientHistory history;

    ClientKeyQueue(WorkerTransactions workers, ClientRows rows, ClientHistory history) {
        this.workers = workers;
        this.rows = rows;
        this.history = history;
    }

    /** The next one, for this instance alone until then. */
    public Optional<ApiClient> claim(Instant now, Instant until) {
        return inTransaction(WorkerScope.all(), connection -> {
            try (PreparedStatement statement = ClientRows.bind(connection, CLAIM, until, now, now);
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(rows.read(row)) : Optional.empty();
            }
        });
    }

    /** How it went; nobody asks again before {@code earliest}. */
    public void told(ApiClient asked, KeyFetch fetch, Instant earliest) {
        inTransaction(WorkerScope.of(asked.tenant()), connection -> tell(connection, asked, fetch, earliest));
    }

    /** As {@link #told}, with other keys than before; false when the client changed meanwhile, so that it is asked again. */
    public boolean replaced(ApiClient after, ClientChange change, Instant earliest) {
        return inTransaction(WorkerScope.of(after.tenant()), connection -> {
            boolean written;
            try (PreparedStatement statement = ClientRows.bind(
                    connection,
                    REPLACED,
                    rows.text(after.keys()),
                    after.version(),
                    after.changedAt(),
                    after.changedAt(),
                    after.id(),
                    after.version() - 1)) {
                written = statement.executeUpdate() == 1;
            }
            if (written) {
                tell(connection, after, Objects.requireNonNull(after.fetch()), earliest);
                history.add(connection, after, change);
            }
            return written;
        });
    }

    private static int tell(Connection connection, ApiClient client, KeyFetch fetch, Instant earliest)
            throws SQLException {
        try (PreparedStatement statement = ClientRows.bind(
                connection,
                TOLD,
                fetch.goodAt(),
                fetch.failures(),
                fetch.fault(),
                fetch.dueAt(),
                earliest,
                client.id(),
                client.content().keysUrl())) {
            return statement.executeUpdate();
        }
    }

    private <T> T inTransaction(WorkerScope scope, WorkerTransactions.Work<T> work) {
        return workers.in(scope, "client-keys", work);
    }
}
