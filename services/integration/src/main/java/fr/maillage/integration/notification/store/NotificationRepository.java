package fr.maillage.integration.notification.store;

import fr.maillage.integration.notification.domain.Notification;
import fr.maillage.integration.notification.domain.Preferences;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's preferences and notifications, in the transaction at hand; the list walks notification_person_idx. */
@ApplicationScoped
public class NotificationRepository {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final String LIST = "select " + NotificationRows.COLUMNS
            + " from notification where tenant_id = ? and subject = ? and id < ? order by id desc limit ?";

    private static final String COUNT = "select count(*) from notification where tenant_id = ? and subject = ?";

    // A first version is an insertion, any other follows the one before: of two at once, one writes nothing.
    private static final String WRITE = """
            insert into notification_preference as p (tenant_id, subject, language, rhythms, version, created_at)
            values (?, ?, ?, ?::jsonb, ?, ?)
            on conflict on constraint notification_preference_person_key do update set
                   language = excluded.language, rhythms = excluded.rhythms, version = excluded.version
             where p.version = excluded.version - 1""";

    private final AgroalDataSource requests;
    private final PreferenceRows preferences;

    NotificationRepository(AgroalDataSource requests, PreferenceRows preferences) {
        this.requests = requests;
        this.preferences = preferences;
    }

    public Preferences preferences(String tenant, String subject) {
        try (Connection connection = requests.getConnection()) {
            return preferences.of(connection, tenant, subject).stream()
                    .findFirst()
                    .orElseGet(() -> Preferences.none(tenant, subject));
        } catch (SQLException e) {
            throw new NotificationsUnreadable(e);
        }
    }

    /** False when somebody was faster. */
    public boolean write(Preferences next) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setString(1, next.tenant());
            statement.setString(2, next.subject());
            statement.setString(3, next.language());
            statement.setString(4, preferences.text(next.rhythms()));
            statement.setInt(5, next.version());
            statement.setObject(6, next.since().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new NotificationsUnreadable(e);
        }
    }

    public List<Notification> list(String tenant, String subject, @Nullable UUID before, int limit) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setString(1, tenant);
            statement.setString(2, subject);
            statement.setObject(3, before == null ? AFTER_ALL : before);
            statement.setInt(4, limit);
            try (ResultSet row = statement.executeQuery()) {
                return NotificationRows.read(row);
            }
        } catch (SQLException e) {
            throw new NotificationsUnreadable(e);
        }
    }

    public long count(String tenant, String subject) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, tenant);
            statement.setString(2, subject);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new NotificationsUnreadable(e);
        }
    }
}
