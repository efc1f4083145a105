package fr.maillage.registry.imports;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.await;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.RegistryApi.queue;
import static fr.maillage.registry.RegistryApi.total;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports as jobs: listed, cancelled, taken up again after a crash. */
@QuarkusTest
class ImportJobIT {

    private static final String SCOPE = "department:11";
    private static final FinessFiles FILE = FinessFiles.of("11069", 1, 25);

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    /** A job that a worker, since dead, had taken so many times; its file is there or not. */
    private static String orphan(int attempt, boolean withFile) throws IOException {
        UUID id = UUID.randomUUID();
        if (withFile) {
            Files.write(RegistryDatabase.imports().resolve(id + ".source"), FILE.bytes());
        }
        RegistryDatabase.execute("""
                insert into job (id, kind, lane, state, created_by, worker, lease_until, attempt, started_at, parameters)
                values ('%s', 'import:finess-stock', 'import', 'RUNNING', 'me', 'dead-worker', now() - interval '1 second',
                        %d, now() - interval '1 minute', '{"kind": "finess-stock", "fileName": "f.csv", "fileBytes": 1,
                        "sha256": "", "vintage": null, "scope": ["%s"], "dryRun": false, "shipped": false,
                        "released": null}')""".formatted(id, attempt, SCOPE));
        return BASE + "/imports/" + id;
    }

    private static String idOf(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static Path fileOf(String location) {
        return RegistryDatabase.imports().resolve(idOf(location) + ".source");
    }

    @ParameterizedTest(name = "after {0} attempts")
    @CsvSource({"1", "2"})
    void a_job_whose_worker_was_killed_is_taken_up_again(int attempts) throws IOException {
        String location = orphan(attempts, true);

        JsonPath done = await(location, "SUCCEEDED", "FAILED");

        assertThat(done.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(done.getInt("attempt")).isEqualTo(attempts + 1);
        assertThat(total("/structures?territory=" + SCOPE)).isEqualTo(25);
        assertThat(fileOf(location)).doesNotExist();
    }

    @Test
    void after_three_kills_a_job_fails_with_the_reason_and_its_file_goes() throws IOException {
        String location = orphan(3, true);

        JsonPath failed = await(location, "SUCCEEDED", "FAILED");

        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("failure.code")).isEqualTo("job-interrupted");
        assertThat(failed.getString("failure.detail")).contains("3 fois");
        assertThat(fileOf(location)).doesNotExist();
    }

    @Test
    void a_job_whose_file_is_lost_fails_with_the_reason() throws IOException {
        JsonPath failed = await(orphan(1, false), "SUCCEEDED", "FAILED");

        assertThat(failed.getString("failure.code")).isEqualTo("import-file-lost");
        assertThat(failed.getString("failure.detail")).contains("déposez-le de nouveau");
    }

    @Test
    void a_queued_import_is_cancelled_at_once() {
        UUID blocker = UUID.randomUUID();
        RegistryDatabase.execute("""
                insert into job (id, kind, lane, state, created_by, worker, lease_until)
                values ('%s', 'test:blocker', 'import', 'RUNNING', 'me', 'elsewhere', now() + interval '1 hour')""".formatted(blocker));
        try {
            String location = queue("finess-stock", FILE.bytes(), "scope", SCOPE);
            assertThat(operator().get(location).jsonPath().getString("stage")).isEqualTo("queued");
            assertThat(fileOf(location)).exists();

            JsonPath cancelled = operator().post(location + "/cancel").jsonPath();

            assertThat(cancelled.getString("state")).isEqualTo("CANCELLED");
            assertThat(cancelled.getString("finishedAt")).isNotNull();
            assertThat(fileOf(location)).doesNotExist();
            problem(operator().post(location + "/cancel"), 409, "import-finished");
        } finally {
            RegistryDatabase.execute("delete from job where id = '%s'".formatted(blocker));
        }
    }

    @Test
    void a_running_import_is_cancelled_at_its_next_checkpoint() throws SQLException {
        load("finess-stock", FILE.bytes(), "scope", SCOPE);
        String location;
        try (Connection holder = RegistryDatabase.as("owner");
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table stage_structure in access exclusive mode");
            location = queue("finess-stock", FinessFiles.of("11069", 1, 24).bytes(), "scope", SCOPE);
            await(location, "RUNNING");

            JsonPath asked = operator().post(location + "/cancel").jsonPath();
            assertThat(asked.getString("state")).isEqualTo("RUNNING");

            // The worker hears of it with its next sign of life, about once a second.
            statement.execute("select pg_sleep(2.5)");
            holder.rollback();
        }

        JsonPath cancelled = await(location);
        assertThat(cancelled.getString("state")).isEqualTo("CANCELLED");
        assertThat(total("/structures?territory=" + SCOPE)).isEqualTo(25);
        assertThat(fileOf(location)).doesNotExist();
    }

    @Test
    void staged_rows_of_another_run_are_never_switched() throws SQLException {
        load("finess-stock", FILE.bytes(), "scope", SCOPE);
        String location;
        try (Connection holder = RegistryDatabase.as("owner");
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table stage_structure in access exclusive mode");
            location = queue("finess-stock", FinessFiles.of("11069", 1, 24).bytes(), "scope", SCOPE);
            await(location, "RUNNING");
            // Another worker took the job while this one slept.
            RegistryDatabase.execute("update job set worker = 'other', attempt = 2, lane = 'elsewhere',"
                    + " lease_until = now() + interval '1 hour' where id = '%s'".formatted(idOf(location)));
            holder.rollback();
        }
        // The thread that slept is free again when the next import runs.
        load("finess-stock", FILE.bytes(), "scope", SCOPE, "dryRun", "true");

        assertThat(total("/structures?territory=" + SCOPE)).isEqualTo(25);
        assertThat(operator().get(location).jsonPath().getString("state")).isEqualTo("RUNNING");
        RegistryDatabase.execute("delete from job where id = '%s'".formatted(idOf(location)));
    }

    @Test
    void imports_are_listed_newest_first_and_each_once() {
        for (int i = 0; i < 3; i++) {
            load("finess-stock", FILE.bytes(), "scope", SCOPE, "dryRun", "true");
        }
        List<String> expected = RegistryDatabase.list(
                "select id from job where kind like 'import:%' order by created_at desc, id desc");

        Set<String> seen = new HashSet<>();
        List<String> order = new java.util.ArrayList<>();
        String next = BASE + "/imports?limit=2&total=exact";
        while (next != null) {
            JsonPath page = operator().urlEncodingEnabled(false).get(next).jsonPath();
            assertThat(page.getInt("page.total")).isEqualTo(expected.size());
            order.addAll(page.getList("items.id", String.class));
            String cursor = page.getString("page.next");
            next = cursor == null ? null : BASE + "/imports?limit=2&total=exact&cursor=" + cursor;
        }

        seen.addAll(order);
        assertThat(order).isEqualTo(expected);
        assertThat(seen).hasSameSizeAs(order);
        problem(operator().get(BASE + "/imports/" + UUID.randomUUID()), 404, "import-not-found");
        problem(operator().get(BASE + "/imports/" + UUID.randomUUID() + "/errors"), 404, "import-not-found");
        problem(operator().post(BASE + "/imports/" + UUID.randomUUID() + "/release"), 404, "import-not-found");
        problem(operator().post(BASE + "/imports/" + UUID.randomUUID() + "/cancel"), 404, "import-not-found");
    }
}
