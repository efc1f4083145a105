package fr.maillage.platform.data.sample;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Connections of the test's own, beside the pools, under each of the service's identities. */
@Singleton
public class SideDoor {

    private final String url;
    private final String password;

    SideDoor(
            @ConfigProperty(name = "MAILLAGE_DATABASE_URL") String url,
            @ConfigProperty(name = "MAILLAGE_DATABASE_APP_PASSWORD") String password) {
        this.url = url;
        this.password = password;
    }

    /** In a transaction that acts for an organization, or for none when it is empty. */
    public Connection app(String organization) throws SQLException {
        Connection connection = DriverManager.getConnection(url, "sample_app", password);
        connection.setAutoCommit(false);
        act(connection, organization);
        return connection;
    }

    /** To be repeated in every transaction. */
    public static void act(Connection connection, String organization) throws SQLException {
        try (PreparedStatement context = connection.prepareStatement("select set_config('app.org', ?, true)")) {
            context.setString(1, organization);
            context.execute();
        }
    }

    public Connection worker() throws SQLException {
        return DriverManager.getConnection(url, "sample_worker", password);
    }

    /** The cluster's superuser, who steps over every policy. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public long number(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The first column of the first row, or something else when there is no row. */
    public String text(String sql, String otherwise) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : otherwise;
        }
    }

    /** The tenants whose events an organization's request sees when nothing in the query keeps them out. */
    public List<String> visibleTenants(String organization) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = app(organization);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select distinct tenant_id from event where tenant_id is not null")) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
