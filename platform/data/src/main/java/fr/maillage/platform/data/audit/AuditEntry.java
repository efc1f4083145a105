package fr.maillage.platform.data.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the trail, as it is hashed. */
record AuditEntry(
        UUID id,
        Instant at,
        @Nullable String tenant,
        @Nullable String organization,
        String issuer,
        String subject,
        String client,
        String operation,
        String objectType,
        List<String> objectIds,
        String fieldClass,
        String result,
        String traceId) {

    static final String COLUMNS = """
            a.id, a.at, a.tenant_id, a.organization, a.issuer, a.subject, a.client, a.operation, a.object_type,
            a.object_ids, a.field_class, a.result, a.trace_id""";

    /** From a row of {@link #COLUMNS}; null where an outer join found no entry. */
    static @Nullable AuditEntry read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        if (id == null) {
            return null;
        }
        return new AuditEntry(
                id,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("tenant_id"),
                row.getString("organization"),
                row.getString("issuer"),
                row.getString("subject"),
                row.getString("client"),
                row.getString("operation"),
                row.getString("object_type"),
                texts(row.getArray("object_ids")),
                row.getString("field_class"),
                row.getString("result"),
                row.getString("trace_id"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
