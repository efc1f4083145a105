package fr.maillage.platform.data.attachment;

import fr.maillage.platform.data.audit.FieldClass;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of attachments, on a connection at hand: that of a request or that of the worker. */
final class AttachmentRows {

    private final Connection connection;

    AttachmentRows(Connection connection) {
        this.connection = connection;
    }

    /** What binds the values of a statement. */
    @FunctionalInterface
    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    List<Attachment> many(String sql, Binding binding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            var found = new ArrayList<Attachment>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        }
    }

    int change(String sql, Binding binding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate();
        }
    }

    java.sql.Array texts(Set<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    java.sql.Array ids(List<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    private static Attachment read(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                row.getString("object_type"),
                row.getObject("object_id", UUID.class),
                row.getString("name"),
                ContentType.valueOf(row.getString("content_type")),
                row.getLong("size"),
                row.getString("sha256"),
                FieldClass.valueOf(row.getString("field_class")),
                Set.of((String[]) row.getArray("visible_to").getArray()),
                AttachmentState.valueOf(row.getString("state")),
                row.getString("refusal"),
                instant(row, "scanned_at"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
