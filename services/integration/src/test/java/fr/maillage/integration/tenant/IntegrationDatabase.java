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
        try (Connection connection = DriverManager.getConnection(
                        setting("MAILLAGE_DATABASE_URL"),
                        "integration_worker",
                        setting("MAILLAGE_DATABASE_WORKER_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.worker_scope', '*', false)");
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
