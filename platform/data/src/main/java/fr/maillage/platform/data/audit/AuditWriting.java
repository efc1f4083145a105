package fr.maillage.platform.data.audit;

import fr.maillage.platform.data.tenant.Acting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds an entry and queues it for sealing, in one statement. The database gives the date. */
final class AuditWriting {

    private static final String ADD = """
            with entry as (
                insert into audit (id, tenant_id, organization, issuer, subject, client, operation, object_type,
                                   object_ids, field_class, result, trace_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))
            insert into audit_queue (entry_id) values (?)""";

    private AuditWriting() {}

    static void add(Connection connection, Clock clock, NewEntry entry) throws SQLException {
        UUID id = TimeOrderedId.next(clock);
        Acting acting = entry.acting();
        Access access = entry.access();
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, id);
            statement.setString(2, orNull(access.owner()));
            statement.setString(3, orNull(acting.organization()));
            statement.setString(4, acting.issuer());
            statement.setString(5, acting.subject());
            statement.setString(6, acting.client());
            statement.setString(7, access.operation());
            statement.setString(8, access.objectType());
            statement.setArray(
                    9, connection.createArrayOf("text", access.objectIds().toArray()));
            statement.setString(10, access.fieldClass().name());
            statement.setString(11, entry.result().name());
            statement.setString(12, entry.traceId());
            statement.setObject(13, id);
            statement.executeUpdate();
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
