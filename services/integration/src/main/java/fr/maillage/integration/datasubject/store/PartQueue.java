package fr.maillage.integration.datasubject.store;

import fr.maillage.integration.datasubject.domain.PartState;
import fr.maillage.integration.datasubject.domain.SubjectRequest;
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
import java.util.Optional;
import java.util.UUID;

/**
 * Parts that are due, for the worker. A part is leased, so that an instance that dies leaves it to another; services do an
 * order once, however often it comes.
 */
@ApplicationScoped
public class PartQueue {

    private static final String CLAIM = """
            update data_subject_part set leased_until = ?, attempts = attempts + 1 where id = (
                select id from data_subject_part
                 where state = 'PENDING' and retry_at <= ? and (leased_until is null or leased_until < ?)
                 order by retry_at limit 1 for update skip locked)
            returning id, tenant_id, request_id, service, attempts""";

    private static final String LATER = """
            update data_subject_part set state = ?, reason = ?, retry_at = ?, leased_until = null
             where id = ? and state = 'PENDING'""";

    private static final String FORGET_PEOPLE =
            "update data_subject_request set sealed = null where forget_at <= ? and sealed is not null";

    private static final String DESTROY_PACKAGES = """
            update data_subject_part p set sealed = null from data_subject_request r
             where p.sealed is not null and r.tenant_id = p.tenant_id and r.id = p.request_id and r.package_until <= ?""";

    private final AgroalDataSource workers;
    private final TenantContext context;
    private final RequestRows rows;

    PartQueue(@DataSource("worker") AgroalDataSource workers, TenantContext context, RequestRows rows) {
        this.workers = workers;
        this.context = context;
        this.rows = rows;
    }

    /** A part to be asked for. */
    public record Due(UUID part, String service, int attempts, SubjectRequest request) {}

    /** The next one, for this instance alone until the lease ends. */
    public Optional<Due> claim(Instant now, Duration lease) {
        return inTransaction(WorkerScope.all(), connection -> {
            try (PreparedStatement statement = Sql.bind(connection, CLAIM, now.plus(lease), now, now);
                    ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Due(
                                row.getObject("id", UUID.class),
                                row.getString("service"),
                                row.getInt("attempts"),
                                request(
                                        connection,
                                        row.getString("tenant_id"),
                                        row.getObject("request_id", UUID.class))))
                        : Optional.empty();
            }
        });
    }

    private SubjectRequest request(Connection connection, String tenant, UUID id) throws SQLException {
        String sql = "select " + RequestRows.COLUMNS + " from data_subject_request where tenant_id = ? and id = ?";
        try (PreparedStatement statement = Sql.bind(connection, sql, tenant, id);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return rows.read(row);
        }
    }

    /** Asked again then. */
    public void later(Due due, String reason, Instant retryAt) {
        settle(due, PartState.PENDING, reason, retryAt);
    }

    /** Not asked again before a person takes it up. */
    public void failed(Due due, String reason, Instant now) {
        settle(due, PartState.FAILED, reason, now);
    }

    private void settle(Due due, PartState state, String reason, Instant retryAt) {
        inTransaction(
                WorkerScope.of(due.request().tenant()),
                connection -> Sql.change(connection, LATER, state, reason, retryAt, due.part()));
    }

    /** Destroys packages past their term and forgets people whose requests are over; how many rows. */
    public int forget(Instant now) {
        return inTransaction(
                WorkerScope.all(),
                connection ->
                        Sql.change(connection, DESTROY_PACKAGES, now) + Sql.change(connection, FORGET_PEOPLE, now));
    }

    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T inTransaction(WorkerScope scope, Work<T> work) {
        return context.asWorker(
                scope,
                "data-subject",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (Connection connection = workers.getConnection()) {
                        return work.on(connection);
                    }
                }));
    }
}
