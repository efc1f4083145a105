package fr.maillage.premises;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service's database behind its back, under each of its three identities. */
public final class PremisesDatabase {

    private PremisesDatabase() {}

    /** A connection of a role: owner, app or worker. */
    public static Connection as(String role) throws SQLException {
        return DriverManager.getConnection(
                setting("MAILLAGE_DATABASE_URL"),
                "premises_" + role,
                setting("MAILLAGE_DATABASE_" + role.toUpperCase(java.util.Locale.ROOT) + "_PASSWORD"));
    }

    /** Runs a statement as the owner. */
    public static void execute(String sql) {
        try (Connection connection = as("owner");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of a query, as the owner sees it. */
    public static List<String> list(String sql) {
        try (Connection connection = as("owner");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(String.valueOf(row.getString(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static long number(String sql) {
        return Long.parseLong(list(sql).getFirst());
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
