package fr.maillage.integration.notification.store;

import fr.maillage.integration.notification.domain.NotificationKind;
import fr.maillage.integration.notification.domain.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adds what is to be told, in the transaction of whoever read the event. */
@ApplicationScoped
public class NotificationIntake {

    private static final String ADD = """
            insert into notification (tenant_id, subject, kind, event_id, event_type, object, happened_at, due_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint notification_event_key do nothing""";

    private final PreferenceRows preferences;

    NotificationIntake(PreferenceRows preferences) {
        this.preferences = preferences;
    }

    /** An event as it is told: what happened to which object, when. */
    public record News(NotificationKind kind, UUID event, String type, String object, Instant happenedAt) {}

    public List<Preferences> preferences(Connection connection, String tenant) throws SQLException {
        return preferences.of(connection, tenant);
    }

    /** The first department an organization is concerned with: its clock is the organization's. */
    public Optional<String> department(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select departments[1] from tenant where alias = ?")) {
            statement.setString(1, tenant);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    public void add(Connection connection, Preferences reader, News news, Instant dueAt) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setString(1, reader.tenant());
            statement.setString(2, reader.subject());
            statement.setString(3, news.kind().name());
            statement.setObject(4, news.event());
            statement.setString(5, news.type());
            statement.setString(6, news.object());
            statement.setObject(7, news.happenedAt().atOffset(ZoneOffset.UTC));
            statement.setObject(8, dueAt.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
