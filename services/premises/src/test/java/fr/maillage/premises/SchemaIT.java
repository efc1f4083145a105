package fr.maillage.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.testing.SchemaRules;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
            SchemaRules.of("premises").check(connection);
        }
    }

    @Test
    void the_roles_of_the_service_step_over_nothing() throws SQLException {
        assertThat(rows("""
                select rolname from pg_roles where rolname like 'premises\\_%' and (rolsuper or rolbypassrls or rolcreaterole)""")).isEmpty();
        assertThat(
                        rows(
                                "select tablename from pg_tables where schemaname = 'public' and tableowner <> 'premises_owner'"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update object_change set reason = null",
                "delete from object_change",
                "truncate object_change",
                "create table mine (id int)"
            })
    void requests_cannot_touch_a_history(String sql) {
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

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private Connection connection() throws SQLException {
        return Objects.requireNonNull(requests).getConnection();
    }
}
