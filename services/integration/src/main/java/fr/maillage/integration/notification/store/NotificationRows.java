package fr.maillage.integration.notification.store;

import fr.maillage.integration.notification.domain.Notification;
import fr.maillage.integration.notification.domain.NotificationKind;
import fr.maillage.integration.notification.domain.NotificationState;
import fr.maillage.integration.notification.domain.Unsent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the table as notifications. */
final class NotificationRows {

    static final String COLUMNS =
            "id, tenant_id, subject, kind, event_type, object, happened_at, due_at, state, reason, attempts, sent_at";

    private NotificationRows() {}

    static List<Notification> read(ResultSet row) throws SQLException {
        List<Notification> found = new ArrayList<>();
        while (row.next()) {
            String reason = row.getString("reason");
            found.add(new Notification(
                    row.getObject("id", UUID.class),
                    row.getString("tenant_id"),
                    row.getString("subject"),
                    NotificationKind.valueOf(row.getString("kind")),
                    row.getString("event_type"),
                    row.getString("object"),
                    Objects.requireNonNull(instant(row, "happened_at")),
                    Objects.requireNonNull(instant(row, "due_at")),
                    NotificationState.valueOf(row.getString("state")),
                    reason == null ? null : Unsent.valueOf(reason),
                    row.getInt("attempts"),
                    instant(row, "sent_at")));
        }
        return found;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
