package fr.maillage.integration.tenant;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database behind the service's back. */
public final class IntegrationDatabase {

    private IntegrationDatabase() {}

    /** One number, as the worker sees all organizations. */
    public static long number(String sql) {
        return run(sql, row -> row.getLong(1));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> T run(String sql, Reading<T> reading) {
        try (Connection connection = worker();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return reading.of(row);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A session of the worker, of all organizations; to be closed. */
    public static Connection worker() throws SQLException {
        Connection connection = DriverManager.getConnection(
                setting("MAILLAGE_DATABASE_URL"), "integration_worker", setting("MAILLAGE_DATABASE_WORKER_PASSWORD"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.worker_scope', '*', false)");
        }
        return connection;
    }

    /** Text of one row, hexadecimal for bytes. */
    public static String text(String sql) {
        return run(sql, row -> row.getString(1));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
