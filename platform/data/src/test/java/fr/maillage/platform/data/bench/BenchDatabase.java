package fr.maillage.platform.data.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A durable PostgreSQL (fsync on) with the platform's and the sample's tables, reached as each role. */
public final class BenchDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;

    public BenchDatabase() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB")
                .start();
        try (Connection superuser = server.getPostgresDatabase().getConnection();
                Statement statement = superuser.createStatement()) {
            for (String role : new String[] {"owner", "app", "worker"}) {
                statement.execute("create role bench_" + role + " login password 'bench' nosuperuser nobypassrls");
            }
            statement.execute("create database bench owner bench_owner");
        }
        Flyway.configure()
                .dataSource(url(), "bench_owner", "bench")
                .locations("db/platform", "db/sample")
                .placeholders(Map.of("app_role", "bench_app", "worker_role", "bench_worker"))
                .load()
                .migrate();
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/bench";
    }

    public Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url(), "bench_" + role, "bench");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
