package fr.maillage.platform.data.sample;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The sample's database under each of its three identities. */
@ApplicationScoped
public class Databases {

    private final AgroalDataSource app;
    private final AgroalDataSource worker;
    private final String url;
    private final String ownerPassword;

    Databases(
            AgroalDataSource app,
            @DataSource("worker") AgroalDataSource worker,
            @ConfigProperty(name = "MAILLAGE_DATABASE_URL") String url,
            @ConfigProperty(name = "MAILLAGE_DATABASE_OWNER_PASSWORD") String ownerPassword) {
        this.app = app;
        this.worker = worker;
        this.url = url;
        this.ownerPassword = ownerPassword;
    }

    public Connection app() throws SQLException {
        return app.getConnection();
    }

    public Connection worker() throws SQLException {
        return worker.getConnection();
    }

    /** Who runs the migrations. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(url, "sample_owner", ownerPassword);
    }

    public static long number(Connection connection, String sql, Object... values) throws SQLException {
        return Long.parseLong(text(connection, sql, values));
    }

    public static String text(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    public static List<String> texts(Connection connection, String sql, Object... values) throws SQLException {
        var found = new ArrayList<String>();
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(String.valueOf(row.getString(1)));
            }
        }
        return found;
    }

    public static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** A setting as the application would make it, on a connection that no transaction manager knows. */
    public static void act(Connection connection, String setting, String value) throws SQLException {
        text(connection, "select set_config(?, ?, true)", setting, value);
    }
}
