package fr.maillage.registry.area;

import fr.maillage.registry.RegistryDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Areas made and removed behind the API's back, by the owner of the database, as a migration would. */
public final class ManyAreas {

    private ManyAreas() {}

    /** Areas with one member each, named {@code prefix} and a number of seven digits. */
    public static void make(String tenant, String prefix, int first, int count) throws SQLException {
        try (Connection connection = working();
                PreparedStatement areas = connection.prepareStatement("""
                        with made as (
                            insert into area (id, tenant_id, name, search_name, state, member_count, version, created_at,
                                              changed_at)
                            select gen_random_uuid(), ?, n, n, 'ACTIVE', 1, 1, now(), now()
                              from (select ? || to_char(i, 'FM0000000') as n from generate_series(?, ?) i) names
                            returning tenant_id, id)
                        insert into area_member (tenant_id, area_id, level, code)
                        select tenant_id, id, 'commune', '31555' from made""")) {
            areas.setString(1, tenant);
            areas.setString(2, prefix);
            areas.setInt(3, first);
            areas.setInt(4, first + count - 1);
            areas.executeUpdate();
            connection.commit();
        }
    }

    public static void remove(String tenant, String from, String to) throws SQLException {
        try (Connection connection = working();
                PreparedStatement members = connection.prepareStatement("""
                        delete from area_member m using area a where a.tenant_id = ? and a.search_name >= ? and a.search_name < ?
                           and m.tenant_id = a.tenant_id and m.area_id = a.id""");
                PreparedStatement areas = connection.prepareStatement(
                        "delete from area where tenant_id = ? and search_name >= ? and search_name < ?")) {
            for (PreparedStatement statement : new PreparedStatement[] {members, areas}) {
                statement.setString(1, tenant);
                statement.setString(2, from);
                statement.setString(3, to);
                statement.executeUpdate();
            }
            connection.commit();
        }
    }

    public static void analyze() {
        RegistryDatabase.execute("analyze area, area_member");
    }

    private static Connection working() throws SQLException {
        Connection connection = RegistryDatabase.as("owner");
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.worker_scope', '*', true)");
        }
        return connection;
    }
}
