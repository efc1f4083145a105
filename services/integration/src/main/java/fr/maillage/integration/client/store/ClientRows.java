package fr.maillage.integration.client.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientContent;
import fr.maillage.integration.client.domain.ClientKey;
import fr.maillage.integration.client.domain.ClientState;
import fr.maillage.integration.client.domain.ClientTier;
import fr.maillage.integration.client.domain.KeyFault;
import fr.maillage.integration.client.domain.KeyFetch;
import fr.maillage.integration.tenant.domain.Effect;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the table and back. */
@ApplicationScoped
class ClientRows {

    static final String COLUMNS = """
            id, tenant_id, name, description, scopes, tier, territories, keys, keys_url, keys_good_at,
            keys_failures, keys_fault, keys_due_at, state, version, effect, effect_code,
            created_at, changed_at""";

    private static final TypeReference<List<ClientKey>> KEYS = new TypeReference<>() {};

    private final ObjectMapper json;

    ClientRows(ObjectMapper json) {
        this.json = json;
    }

    ApiClient read(ResultSet row) throws SQLException {
        String reason = row.getString("effect_code");
        return new ApiClient(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                new ClientContent(
                        row.getString("name"),
                        row.getString("description"),
                        texts(row, "scopes"),
                        ClientTier.of(row.getString("tier")).orElseThrow(),
                        texts(row, "territories"),
                        row.getString("keys_url")),
                parsed(row.getString("keys"), KEYS),
                fetch(row),
                ClientState.valueOf(row.getString("state")),
                row.getInt("version"),
                new Effect(
                        Effect.Progress.valueOf(row.getString("effect")),
                        reason == null ? null : Effect.Reason.valueOf(reason)),
                instant(row, "created_at"),
                instant(row, "changed_at"));
    }

    private static @Nullable KeyFetch fetch(ResultSet row) throws SQLException {
        if (row.getString("keys_url") == null) {
            return null;
        }
        String fault = row.getString("keys_fault");
        return new KeyFetch(
                instant(row, "keys_good_at"),
                row.getInt("keys_failures"),
                fault == null ? null : KeyFault.valueOf(fault),
                instant(row, "keys_due_at"));
    }

    <T> T parsed(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row of machine clients has unreadable json", e);
        }
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as json: " + value.getClass(), e);
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** Binds values in their order; lists become arrays of text, instants timestamps, enums their names. */
    static PreparedStatement bind(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, value(connection, values[i]));
        }
        return statement;
    }

    private static @Nullable Object value(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case List<?> texts -> connection.createArrayOf("text", texts.toArray());
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case null -> null;
            default -> value;
        };
    }
}
