package fr.maillage.registry.area;

import static fr.maillage.registry.area.Areas.ARS;
import static fr.maillage.registry.area.Areas.RENNES;
import static fr.maillage.registry.area.Areas.TOULOUSE;
import static fr.maillage.registry.area.Areas.anAreaOf;
import static fr.maillage.registry.area.Areas.shared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With every check of the service switched off, the database alone keeps organizations apart. */
@QuarkusTest
class AreaRowSecurityIT {

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    /** SQL of the application's own role, without any predicate on the organization. */
    private static final class AsApp implements AutoCloseable {

        private final Connection connection;

        private AsApp(String organization) throws SQLException {
            connection = RegistryDatabase.as("app");
            connection.setAutoCommit(false);
            try (PreparedStatement act = connection.prepareStatement("select set_config('app.org', ?, true)")) {
                act.setString(1, organization);
                act.execute();
            }
        }

        long number(String sql) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        }

        int change(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"area,id", "area_member,area_id", "area_change,area_id", "area_outline,area_id", "area_tile,area_id"})
    @Tag("AZ-08")
    void rows_of_another_and_of_anybody_without_context_are_none(String table, String column) throws SQLException {
        String theirs = Drawings.drawn(TOULOUSE, "commune:31555");
        String ofIt = "select count(*) from %s where %s = '%s'".formatted(table, column, theirs);
        String foreign = "select count(*) from %s where tenant_id <> '%s'".formatted(table, RENNES);

        try (AsApp owner = new AsApp(TOULOUSE);
                AsApp other = new AsApp(RENNES);
                AsApp nobody = new AsApp("")) {
            assertThat(owner.number(ofIt)).isPositive();
            assertThat(other.number(ofIt)).isZero();
            assertThat(nobody.number(ofIt)).isZero();
            assertThat(nobody.number("select count(*) from " + table)).isZero();
            assertThat(other.number(foreign)).isZero();
        }
    }

    @Test
    void a_share_opens_the_area_and_its_members_but_never_its_history() throws SQLException {
        String id = anAreaOf(TOULOUSE);
        shared(TOULOUSE, id, ARS, "full");

        try (AsApp grantee = new AsApp(ARS)) {
            assertThat(grantee.number("select count(*) from area where id = '" + id + "'"))
                    .isEqualTo(1);
            assertThat(grantee.number("select count(*) from area_member where area_id = '" + id + "'"))
                    .isEqualTo(1);
            assertThat(grantee.number("select count(*) from area_change where area_id = '" + id + "'"))
                    .isZero();
            assertThat(grantee.change("update area set name = 'x' where id = '" + id + "'"))
                    .isZero();
            assertThat(grantee.change("delete from area_member where area_id = '" + id + "'"))
                    .isZero();
        }
    }

    @Test
    @Tag("AZ-08")
    void nothing_of_another_is_changed_and_nothing_is_written_in_its_name() throws SQLException {
        String theirs = anAreaOf(TOULOUSE);

        try (AsApp other = new AsApp(RENNES)) {
            assertThat(other.change("update area set name = 'x' where id = '" + theirs + "'"))
                    .isZero();
            assertThat(other.change("delete from area_member where area_id = '" + theirs + "'"))
                    .isZero();
        }
        refused("""
                insert into area (id, tenant_id, name, search_name, state, member_count, version, created_at, changed_at)
                values (gen_random_uuid(), '%s', 'x', 'x', 'ACTIVE', 1, 1, now(), now())""".formatted(TOULOUSE), "row-level security");
        refused(
                "insert into area_member (tenant_id, area_id, level, code) values ('%s', '%s', 'region', '76')"
                        .formatted(TOULOUSE, theirs),
                "row-level security");
        refused(
                "insert into area_member (tenant_id, area_id, level, code) values ('%s', '%s', 'region', '76')"
                        .formatted(RENNES, theirs),
                "area_member_area_fkey");
        refused("delete from area", "permission denied");
        refused("update area_change set reason = 'x'", "permission denied");
    }

    private static void refused(String sql, String message) throws SQLException {
        try (AsApp other = new AsApp(RENNES)) {
            assertThatThrownBy(() -> other.change(sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(message);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TOULOUSE, RENNES})
    void an_area_never_changes_hands(String from) throws SQLException {
        String id = anAreaOf(from);
        String to = from.equals(TOULOUSE) ? RENNES : TOULOUSE;

        try (AsApp owner = new AsApp(from)) {
            assertThatThrownBy(() -> owner.change("update area set tenant_id = '%s' where id = '%s'".formatted(to, id)))
                    .isInstanceOf(SQLException.class);
        }
    }
}
