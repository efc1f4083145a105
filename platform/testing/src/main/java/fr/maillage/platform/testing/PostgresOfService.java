package fr.maillage.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of its own for the tests of one service, with the same three roles as everywhere: owner, app, worker,
 * none of them able to step over row-level security. Argument {@code service} names it.
 */
public class PostgresOfService implements QuarkusTestResourceLifecycleManager {

    private static final SecureRandom RANDOM = new SecureRandom();

    private String service = "service";
    private @Nullable EmbeddedPostgres server;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", service);
    }

    @Override
    public Map<String, String> start() {
        try {
            // The collation of every installation: sorting and ranges must not depend on the test machine.
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setLocaleConfig("encoding", "UTF8")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .start();
            server = started;
            String password = secret();
            createDatabase(started, password);
            Path work = Files.createTempDirectory("maillage-test");
            return Map.of(
                    "MAILLAGE_DATABASE_URL",
                    "jdbc:postgresql://localhost:" + started.getPort() + "/" + service,
                    "MAILLAGE_DATABASE_OWNER_PASSWORD",
                    password,
                    "MAILLAGE_DATABASE_APP_PASSWORD",
                    password,
                    "MAILLAGE_DATABASE_WORKER_PASSWORD",
                    password,
                    "MAILLAGE_WORK_DIRECTORY",
                    work.toString(),
                    "maillage.cursor-key",
                    Base64.getEncoder().encodeToString(random(32)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the test database could not be made", e);
        }
    }

    private void createDatabase(EmbeddedPostgres postgres, String password) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {"owner", "app", "worker"}) {
                statement.execute("create role %s_%s login password '%s' nosuperuser nobypassrls"
                        .formatted(service, role, password));
            }
            statement.execute("create database %s owner %s_owner".formatted(service, service));
        }
    }

    @Override
    public void stop() {
        EmbeddedPostgres running = server;
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String secret() {
        return HexFormat.of().formatHex(random(16));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
