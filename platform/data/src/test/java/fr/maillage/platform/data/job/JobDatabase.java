package fr.maillage.platform.data.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.testing.PostgresOfService;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A database with a job table, seen by requests and by as many workers as a test wants; one for all tests, which keep
 * apart by the kinds of their jobs. It ends with the process.
 */
final class JobDatabase {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static @Nullable JobDatabase shared;

    private final String url;
    private final String password;
    private final AgroalDataSource requests;
    private final AgroalDataSource workers;
    private final JobRows rows = new JobRows(new ObjectMapper());

    private JobDatabase() {
        PostgresOfService server = new PostgresOfService();
        server.init(Map.of("service", "jobs"));
        Map<String, String> settings = server.start();
        url = Objects.requireNonNull(settings.get("MAILLAGE_DATABASE_URL"));
        password = Objects.requireNonNull(settings.get("MAILLAGE_DATABASE_OWNER_PASSWORD"));
        try (InputStream migration = JobDatabase.class.getResourceAsStream("/db/platform/V001__create_job.sql")) {
            sql(new String(Objects.requireNonNull(migration).readAllBytes(), StandardCharsets.UTF_8));
            sql("grant select, insert, update on job to jobs_app, jobs_worker");
            requests = pool("jobs_app");
            workers = pool("jobs_worker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static synchronized JobDatabase shared() {
        JobDatabase started = shared == null ? new JobDatabase() : shared;
        shared = started;
        return started;
    }

    private AgroalDataSource pool(String user) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(8)
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password)))));
    }

    JobStore store() {
        return new JobStore(requests, rows);
    }

    JobLeases leases() {
        return new JobLeases(workers, rows);
    }

    /** Any statement, as the owner. */
    void sql(String statement) {
        try (Connection connection = DriverManager.getConnection(url, "jobs_owner", password);
                Statement owner = connection.createStatement()) {
            owner.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The connections of the workers break off, as when the database restarts. */
    void breakConnections() {
        try (Connection connection = workers.getConnection();
                Statement worker = connection.createStatement()) {
            worker.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = 'jobs_worker' and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Job add(String kind, String lane) {
        return store().add(
                        new NewJob(UUID.randomUUID(), kind, lane, new ObjectMapper().createObjectNode(), null, "me"));
    }

    Job get(Job job) {
        return store().find(job.id(), "").orElseThrow();
    }

    Job await(Job job, Predicate<Job> condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Job now = get(job);
            if (condition.test(now)) {
                return now;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError("not within " + PATIENCE + ": " + get(job));
    }

    Job await(Job job, JobState state) {
        return await(job, now -> now.state() == state);
    }
}
