package fr.maillage.integration.usage.store;

import fr.maillage.integration.usage.domain.Counted;
import fr.maillage.integration.usage.domain.Usage;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Keeps what gateways counted, for the worker. */
@ApplicationScoped
public class UsageBook {

    /** A run's counts only grow: of two readings that cross, the later one stays. */
    private static final String KEEP = """
            insert into client_usage as u (tenant_id, day, client, service, gateway, reads, writes, exports, limited, read_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint client_usage_key do update set
                   reads = greatest(u.reads, excluded.reads), writes = greatest(u.writes, excluded.writes),
                   exports = greatest(u.exports, excluded.exports), limited = greatest(u.limited, excluded.limited),
                   read_at = excluded.read_at
             where (u.reads, u.writes, u.exports, u.limited)
                   is distinct from (excluded.reads, excluded.writes, excluded.exports, excluded.limited)""";

    private final AgroalDataSource workers;
    private final TenantContext context;

    UsageBook(@DataSource("worker") AgroalDataSource workers, TenantContext context) {
        this.workers = workers;
        this.context = context;
    }

    public void keep(Counted counted, Instant now) {
        inTransaction(KEEP, statement -> {
            for (Counted.OfTenant one : counted.counts()) {
                Usage usage = one.usage();
                int i = 0;
                statement.setString(++i, one.tenant());
                statement.setObject(++i, usage.day());
                statement.setString(++i, usage.client());
                statement.setString(++i, usage.service());
                statement.setObject(++i, counted.gateway());
                statement.setLong(++i, usage.reads());
                statement.setLong(++i, usage.writes());
                statement.setLong(++i, usage.exports());
                statement.setLong(++i, usage.limited());
                statement.setObject(++i, now.atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        });
    }

    public void removeBefore(LocalDate day) {
        inTransaction("delete from client_usage where day < ?", statement -> {
            statement.setObject(1, day);
            statement.executeUpdate();
        });
    }

    @FunctionalInterface
    private interface Work {
        void on(PreparedStatement statement) throws SQLException;
    }

    private void inTransaction(String sql, Work work) {
        context.asWorker(
                WorkerScope.all(),
                "usage-gathering",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (Connection connection = workers.getConnection();
                            PreparedStatement statement = connection.prepareStatement(sql)) {
                        work.on(statement);
                        return true;
                    } catch (SQLException e) {
                        throw new UsageUnreadable(e);
                    }
                }));
    }
}
