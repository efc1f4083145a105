package fr.maillage.premises.premises.store;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.premises.domain.UnitState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units that are held or let for one request, by premises_unit_reserved_idx, as the worker of their organization. */
@ApplicationScoped
public class HeldUnitRows {

    private static final String LOCK = """
            select id from premises p
             where tenant_id = ? and exists (select from premises_unit u
                where u.tenant_id = p.tenant_id and u.premises_id = p.id and u.reserved_for = ?)
             order by id for update""";

    private static final String FREE = """
            update premises_unit u
               set state = case when b.state <> 'RESERVED' then b.state
                                when b.held_from is null or b.available_from <= current_date then 'AVAILABLE'
                                else b.held_from end,
                   reserved_for = null, held_from = null, version = b.version + 1, changed_at = now()
              from (select * from premises_unit where tenant_id = ? and reserved_for = ?) b
             where u.tenant_id = b.tenant_id and u.id = b.id
            returning u.id, u.version, b.state as state_before, u.state, u.premises_id""";

    private static final String AGGREGATE = """
            update premises p set state = b.best, version = b.version + 1, changed_at = now()
              from (select h.*, coalesce((select u.state from premises_unit u
                        where u.tenant_id = h.tenant_id and u.premises_id = h.id and not u.archived
                        order by array_position(?::text[], u.state) limit 1), 'WITHDRAWN') as best
                      from premises h where h.tenant_id = ? and h.id = ?) b
             where p.tenant_id = b.tenant_id and p.id = b.id and b.state <> b.best
            returning p.id, p.version, b.state as state_before, p.state, p.id as premises_id""";

    private static final String RECORD = """
            insert into object_change (id, tenant_id, object_type, object_id, version, action, changes, reason, subject, at)
            values (?, ?, ?, ?, ?, ?, jsonb_build_array(jsonb_build_object('field', 'state', 'from', ?::text, 'to', ?::text)),
                    null, ?, now())""";

    /** What became of a unit, or of its premises. */
    public record Freed(UUID id, int version, UnitState before, UnitState after, UUID premises) {}

    /** Premises that hold something for it; nobody else writes their units until the end of the transaction. */
    public List<UUID> lock(Connection connection, String tenant, UUID request) throws SQLException {
        return list(connection, LOCK, List.of(tenant, request), row -> row.getObject("id", UUID.class));
    }

    /** What was held becomes what it was before; what is let stays let, for nobody known. */
    public List<Freed> free(Connection connection, String tenant, UUID request) throws SQLException {
        return list(connection, FREE, List.of(tenant, request), HeldUnitRows::freed);
    }

    /** Premises whose state is another one now; empty when it is not. */
    public List<Freed> aggregate(Connection connection, String tenant, UUID premises) throws SQLException {
        List<String> order =
                List.of(UnitState.values()).stream().map(Enum::name).toList();
        return list(connection, AGGREGATE, List.of(order, tenant, premises), HeldUnitRows::freed);
    }

    public void record(Connection connection, String tenant, String type, Freed one, String action, String subject)
            throws SQLException {
        List<@Nullable Object> values = List.of(
                UUID.randomUUID(),
                tenant,
                type,
                one.id(),
                one.version(),
                action,
                one.before().name(),
                one.after().name(),
                subject);
        try (PreparedStatement insert = Statements.prepared(connection, RECORD, values)) {
            insert.executeUpdate();
        }
    }

    private static Freed freed(ResultSet row) throws SQLException {
        return new Freed(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                UnitState.valueOf(row.getString("state_before")),
                UnitState.valueOf(row.getString("state")),
                row.getObject("premises_id", UUID.class));
    }

    private static <T> List<T> list(
            Connection connection, String sql, List<? extends @Nullable Object> values, Statements.Reading<T> reading)
            throws SQLException {
        try (PreparedStatement statement = Statements.prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reading.read(row));
            }
            return found;
        }
    }
}
