package fr.maillage.platform.data.tenant;

import fr.maillage.platform.data.tenant.Snapshot.Wish;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Tells the database, once a transaction and before its first statement, for whom it acts. The pool calls this after it has
 * enlisted a connection in the transaction and before anybody gets it, for Hibernate and plain JDBC alike; later
 * acquisitions in the same transaction get the same connection and do not come here. The settings are local to the
 * transaction, so a pooled connection carries nothing from one to the next, whatever pooler stands in between.
 */
@Singleton
class TransactionSettings implements AgroalPoolInterceptor {

    private static final String SET = """
            select set_config('app.org', ?, true), set_config('app.actor', ?, true),
                   set_config('app.object', ?, true), set_config('app.worker_scope', ?, true)""";

    private static final String BY_KEYS = ", set_config('plan_cache_mode', 'force_generic_plan', true)";

    /** In front of the settings, in the same exchange with the server. */
    private static final String ONE_STATE = "set transaction isolation level repeatable read;\n";

    private final TenantContext context;
    private final Snapshot snapshot;

    TransactionSettings(TenantContext context, Snapshot snapshot) {
        this.context = context;
        this.snapshot = snapshot;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                write(connection, context.acting(), snapshot.connected());
            }
        } catch (SQLException | RuntimeException e) {
            discard(connection);
            throw Problem.of(
                            StandardProblem.DEPENDENCY_UNAVAILABLE,
                            "La base de données ne répond pas ; réessayez dans quelques secondes.",
                            "The database does not answer; try again in a few seconds.")
                    .retryAfter(Duration.ofSeconds(5))
                    .causedBy(e);
        }
    }

    private static void write(Connection connection, Acting acting, Wish wish) throws SQLException {
        String text = (wish.oneState() ? ONE_STATE : "") + SET + (wish.byKeys() ? BY_KEYS : "");
        try (PreparedStatement settings = connection.prepareStatement(text)) {
            settings.setString(1, acting.organization());
            settings.setString(2, acting.subject());
            settings.setString(3, acting.object());
            settings.setString(4, acting.workerScope());
            settings.execute();
        }
    }

    /**
     * An acquisition that fails gives the connection back to the pool although the transaction still holds it. Leaving
     * transaction mode is refused to an enlisted connection and makes the pool close it instead of lending it.
     */
    private static void discard(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException expected) {
            // The refusal is what marks the connection.
        }
    }
}
