package fr.maillage.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The database of a service under test, behind its back: under each of its three identities, and as an organization that
 * no check of the service holds up. Every connection that is handed out is the caller's to close.
 */
public final class ServiceDatabase {

    private final String service;

    private ServiceDatabase(String service) {
        this.service = service;
    }

    /** That of {@link PostgresOfService}, for the service of this name. */
    public static ServiceDatabase of(String service) {
        return new ServiceDatabase(service);
    }

    /** A connection of a role: owner, app or worker. */
    public Connection as(String role) throws SQLException {
        return DriverManager.getConnection(
                setting("MAILLAGE_DATABASE_URL"),
                service + "_" + role,
                setting("MAILLAGE_DATABASE_" + role.toUpperCase(Locale.ROOT) + "_PASSWORD"));
    }

    /** A transaction of the application's own role that acts for an organization. */
    public Connection acting(String organization) throws SQLException {
        Connection connection = as("app");
        connection.setAutoCommit(false);
        try (PreparedStatement act = connection.prepareStatement("select set_config('app.org', ?, true)")) {
            act.setString(1, organization);
            act.execute();
        }
        return connection;
    }

    /** Runs a statement as the owner. */
    public void execute(String sql) {
        try (Connection connection = as("owner");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of a query, as the owner sees it: of tenant tables, nothing. */
    public List<String> list(String sql) {
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

    public long number(String sql) {
        return Long.parseLong(list(sql).getFirst());
    }

    /** A number as the owner sees it, rows of every organization included. */
    public long numberOfAll(String sql) throws SQLException {
        try (Connection connection = as("owner");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.worker_scope', '*', true)");
            return number(statement, sql);
        }
    }

    /** A number as an organization sees it by SQL of the application's own role, without any check of the service. */
    public long numberOf(String organization, String sql) throws SQLException {
        try (Connection connection = acting(organization);
                Statement statement = connection.createStatement()) {
            return number(statement, sql);
        }
    }

    /** Rows that a statement of an organization, by the application's own role, would write; undone. */
    public int writtenBy(String organization, String sql) throws SQLException {
        try (Connection connection = acting(organization);
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
