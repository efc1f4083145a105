package fr.maillage.registry.localknowledge;

import fr.maillage.registry.RegistryDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables of all organizations, as the owner of the database sees them once it says that it works for all. */
final class AsWorker {

    private AsWorker() {}

    static List<String> list(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(String.valueOf(row.getString(1)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static void execute(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection connection() throws SQLException {
        Connection connection = RegistryDatabase.as("owner");
        connection.setAutoCommit(false);
        try (Statement scope = connection.createStatement()) {
            scope.execute("select set_config('app.worker_scope', '*', true)");
        }
        return connection;
    }
}
