package fr.maillage.registry;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database as migrated from empty, seen by the role that serves requests. */
@QuarkusTest
class SchemaIT {

    @Inject
    @Nullable
    AgroalDataSource requests;

    @Tag("AZ-07")
    @Tag("PR-01")
    @Test
    void the_database_keeps_the_house_rules() throws SQLException {
        try (Connection connection = connection()) {
            SchemaRules.of("registry")
                    .allowDefiner("refresh_statistics")
                    .allowDefiner("place_by_hand")
                    // Each works on the three tables of people and their builds, and on nothing else (V122).
                    .allowDefiner("begin_first_load")
                    .allowDefiner("first_load_indexes")
                    .allowDefiner("build_first_load_index")
                    .allowDefiner("analyze_first_load")
                    .allowDefiner("lock_first_load")
                    .allowDefiner("finish_first_load")
                    .allowDefiner("abandon_first_load")
                    .allowDefiner("put_due_index_aside")
                    .allowDefiner("keep_due_index")
                    .exempt(
                            "stage_*",
                            "staging tables hold the columns of their live table, for the minutes of an import")
                    .check(connection);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update territory set name = 'x'",
                "delete from structure",
                "insert into code (system, code, source) values ('x', 'x', 'house')",
                "truncate stage_structure",
                "select refresh_statistics('structure')",
                "create table mine (id int)"
            })
    void requests_cannot_write_reference_data(String sql) {
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
