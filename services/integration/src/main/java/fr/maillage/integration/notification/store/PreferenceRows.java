package fr.maillage.integration.notification.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.integration.notification.domain.NotificationKind;
import fr.maillage.integration.notification.domain.Preferences;
import fr.maillage.integration.notification.domain.Rhythm;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Preferences as rows; a kind that this version does not know any more is passed over. */
@ApplicationScoped
class PreferenceRows {

    private static final TypeReference<Map<String, String>> RHYTHMS = new TypeReference<>() {};
    private static final String COLUMNS =
            "select tenant_id, subject, language, rhythms, version, created_at from notification_preference ";

    private final ObjectMapper json;

    PreferenceRows(ObjectMapper json) {
        this.json = json;
    }

    /** Those of one person, at most one row. */
    List<Preferences> of(Connection connection, String tenant, String subject) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(COLUMNS + "where tenant_id = ? and subject = ?")) {
            statement.setString(1, tenant);
            statement.setString(2, subject);
            return read(statement);
        }
    }

    /** Those of everybody in an organization. */
    List<Preferences> of(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(COLUMNS + "where tenant_id = ? order by subject")) {
            statement.setString(1, tenant);
            return read(statement);
        }
    }

    String text(Map<NotificationKind, Rhythm> rhythms) {
        Map<String, String> named = new TreeMap<>();
        rhythms.forEach((kind, rhythm) -> named.put(kind.code(), rhythm.name()));
        try {
            return json.writeValueAsString(named);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rhythms are not writable as json", e);
        }
    }

    private List<Preferences> read(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            List<Preferences> found = new ArrayList<>();
            while (row.next()) {
                found.add(new Preferences(
                        row.getString("tenant_id"),
                        row.getString("subject"),
                        row.getString("language"),
                        rhythms(row.getString("rhythms")),
                        row.getInt("version"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()));
            }
            return found;
        }
    }

    private Map<NotificationKind, Rhythm> rhythms(String text) {
        try {
            Map<NotificationKind, Rhythm> rhythms = new EnumMap<>(NotificationKind.class);
            json.readValue(text, RHYTHMS)
                    .forEach((code, rhythm) ->
                            NotificationKind.of(code).ifPresent(kind -> rhythms.put(kind, Rhythm.valueOf(rhythm))));
            return rhythms;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable rhythms of a preference", e);
        }
    }
}
