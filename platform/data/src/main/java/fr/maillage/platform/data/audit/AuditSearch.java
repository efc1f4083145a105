package fr.maillage.platform.data.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one owner, or of none, newest first: one walk along audit_tenant_idx from the place named to the limit; the
 * other filters are applied on the way.
 */
final class AuditSearch {

    /** Where a page begins: behind this entry. */
    record After(Instant at, UUID id) {}

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    AuditSearch(@Nullable String tenant, AuditQuery query) {
        if (tenant == null) {
            conditions.add("a.tenant_id is null");
        } else {
            add("a.tenant_id = ?", tenant);
        }
        add("a.at >= ?", query.from());
        add("a.at < ?", query.to());
        add("a.operation = ?", query.action());
        add("a.result = ?", query.result());
        add("a.object_type = ?", query.objectType());
        add("? = any (a.object_ids)", query.objectId());
        add("a.subject = ?", query.subject());
    }

    AuditSearch after(@Nullable After after) {
        if (after != null) {
            conditions.add("(a.at, a.id) < (?, ?)");
            values.add(after.at());
            values.add(after.id());
        }
        return this;
    }

    List<AuditEntry> list(Connection connection, int limit) throws SQLException {
        String sql = "select " + AuditEntry.COLUMNS + " from audit a where " + String.join(" and ", conditions)
                + " order by a.at desc, a.id desc limit " + limit;
        List<AuditEntry> found = new ArrayList<>();
        try (PreparedStatement statement = bound(connection, sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                AuditEntry entry = AuditEntry.read(row);
                if (entry != null) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    long count(Connection connection) throws SQLException {
        String sql = "select count(*) from audit a where " + String.join(" and ", conditions);
        try (PreparedStatement statement = bound(connection, sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private PreparedStatement bound(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }

    private void add(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }
}
