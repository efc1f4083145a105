package fr.maillage.integration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.testing.SchemaRules;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database as migrated from empty, seen by the role that serves requests. */
@QuarkusTest
class SchemaIT {

    @Inject
    @Nullable
    AgroalDataSource requests;

    @Test
    void the_database_keeps_the_house_rules() throws SQLException {
        try (Connection connection = connection()) {
            SchemaRules.of("integration").check(connection);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from tenant",
                "update tenant_change set reason = null",
                "delete from tenant_change",
                "truncate tenant",
                "create table mine (id int)"
            })
    void requests_cannot_remove_organizations_or_touch_their_history(String sql) {
        assertThatThrownBy(() -> execute(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection() throws SQLException {
        return Objects.requireNonNull(requests).getConnection();
    }
}
