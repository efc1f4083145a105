package fr.maillage.platform.data.share;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the share table, to Java. */
final class ShareRows {

    private ShareRows() {}

    static Share read(ResultSet row) throws SQLException {
        return new Share(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                row.getString("object_type"),
                row.getObject("object_id", UUID.class),
                row.getString("grantee"),
                row.getString("field_set"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                instant(row, "valid_to"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
