package fr.maillage.local.postgres;

import fr.maillage.local.directory.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * Makes the roles and databases that are missing, and nothing else: a service added to the catalogue finds its
 * database at the next start. No role is superuser or may bypass row-level security.
 */
final class Provisioning {
    private final String url;
    private final Secrets secrets;

    Provisioning(String url, Secrets secrets) {
        this.url = url;
        this.secrets = secrets;
    }

    void provide(List<DatabaseSpec> databases) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", secrets.password("postgres"));
        try (Connection connection = DriverManager.getConnection(url, login)) {
            for (DatabaseSpec database : databases) {
                provide(connection, database);
            }
        }
    }

    private void provide(Connection connection, DatabaseSpec database) throws SQLException {
        for (String role : database.roles()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
                execute(connection, "create role %s login nosuperuser nobypassrls".formatted(role));
            }
            // Set each time, so that roles and secret files cannot drift apart. Passwords hold no quote by
            // construction.
            String password = secrets.password(DatabaseSpec.secretOf(role));
            execute(connection, "alter role %s password '%s'".formatted(role, password));
        }
        if (!exists(connection, "select 1 from pg_database where datname = ?", database.name())) {
            execute(connection, "create database %s owner %s".formatted(database.name(), database.owner()));
        }
        execute(connection, "revoke all on database %s from public".formatted(database.name()));
        for (String user : database.users()) {
            execute(connection, "grant connect on database %s to %s".formatted(database.name(), user));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
