package fr.maillage.integration.tenant.store;

import fr.maillage.integration.directory.domain.Person;
import fr.maillage.integration.tenant.domain.Effect;
import fr.maillage.integration.tenant.domain.FirstUser;
import fr.maillage.integration.tenant.domain.Tenant;
import fr.maillage.integration.tenant.domain.TenantDefinition;
import fr.maillage.integration.tenant.domain.TenantKind;
import fr.maillage.integration.tenant.domain.TenantState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the table and back. */
final class TenantRows {

    static final String COLUMNS = """
            id, alias, kind, name, domain, departments, commune_codes, state, organization_id, user_role, user_name,
            user_email, user_given_name, user_family_name, user_id, version, applied_version, effect, effect_code,
            created_at, changed_at""";

    private TenantRows() {}

    static Tenant read(ResultSet row) throws SQLException {
        return new Tenant(
                row.getObject("id", UUID.class),
                new TenantDefinition(
                        row.getString("alias"),
                        TenantKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("domain"),
                        texts(row, "departments"),
                        texts(row, "commune_codes")),
                TenantState.valueOf(row.getString("state")),
                row.getString("organization_id"),
                firstUser(row),
                effect(row),
                row.getInt("version"),
                row.getInt("applied_version") > 0,
                instant(row, "created_at"),
                instant(row, "changed_at"));
    }

    private static @Nullable FirstUser firstUser(ResultSet row) throws SQLException {
        String role = row.getString("user_role");
        if (role == null) {
            return null;
        }
        String username = row.getString("user_name");
        Person person = username == null
                ? null
                : new Person(
                        username,
                        Objects.requireNonNull(row.getString("user_email")),
                        Objects.requireNonNull(row.getString("user_given_name")),
                        Objects.requireNonNull(row.getString("user_family_name")));
        return new FirstUser(role, row.getString("user_id"), person);
    }

    private static Effect effect(ResultSet row) throws SQLException {
        String reason = row.getString("effect_code");
        return new Effect(
                Effect.Progress.valueOf(row.getString("effect")),
                reason == null ? null : Effect.Reason.valueOf(reason));
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
