package fr.maillage.registry.imports;

import static fr.maillage.registry.RegistryApi.await;
import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.RegistryApi.queue;
import static fr.maillage.registry.RegistryApi.total;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that would take much away: nothing moves until a person says so (F-19, F-20). */
@QuarkusTest
class ImportReleaseIT {

    private static final String SCOPE = "department:82";
    private static final String COUNT = "/structures?territory=" + SCOPE;

    @BeforeEach
    void forty() {
        RegistryApi.awaitReference();
        JsonPath job = load("finess-stock", file(40).bytes(), "scope", SCOPE);
        if (job.getString("state").equals("WAITING_RELEASE")) {
            throw new AssertionError(job.prettify());
        }
        assertThat(total(COUNT)).isEqualTo(40);
    }

    private static FinessFiles file(int count) {
        return FinessFiles.of("82121", 1, count);
    }

    private static String submit(byte[] file) {
        return queue("finess-stock", file, "scope", SCOPE);
    }

    private static io.restassured.response.Response release(String location) {
        return operator().post(location + "/release");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.2, 0.35, 0.5, 0.7, 0.99})
    void a_copy_cut_inside_a_line_is_refused_or_waits(double share) {
        byte[] whole = file(40).bytes();

        JsonPath job = await(submit(Arrays.copyOf(whole, insideLine(whole, (int) (whole.length * share)))));

        assertThat(job.getString("state")).isIn("FAILED", "WAITING_RELEASE");
        if (job.getString("state").equals("FAILED")) {
            assertThat(job.getString("failure.code")).isEqualTo("import-file-truncated");
            assertThat(job.getString("failure.violations[0].pointer")).startsWith("form:file#line=");
        }
        assertThat(total(COUNT)).isEqualTo(40);
        assertThat(get("/structures/" + FinessFiles.number("82", 40)).getString("location.precision"))
                .isEqualTo("FINESS");
        operator().post("/api/registry/v1/imports/" + job.getString("id") + "/cancel");
    }

    private static int insideLine(byte[] bytes, int length) {
        return bytes[length - 1] == '\n' ? length - 1 : length;
    }

    @Test
    void a_copy_that_lost_a_fifth_at_a_line_s_end_waits_and_is_loaded_once_released() {
        String location = submit(file(31).bytes());
        JsonPath waiting = await(location);

        assertThat(waiting.getString("state")).isEqualTo("WAITING_RELEASE");
        assertThat(waiting.getString("failure.code")).isEqualTo("import-release-needed");
        assertThat(waiting.getString("failure.detail")).contains("9 sur 40");
        assertThat(waiting.getString("failure.violations[0].pointer")).isEqualTo("counts:removed");
        assertThat(waiting.getInt("counts.removed")).isEqualTo(9);
        assertThat(waiting.getString("finishedAt")).isNull();
        assertThat(total(COUNT)).isEqualTo(40);

        assertThat(release(location).statusCode()).isEqualTo(202);
        JsonPath done = await(location);

        assertThat(done.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(done.getString("failure")).isNull();
        assertThat(done.getInt("counts.removed")).isEqualTo(9);
        assertThat(total(COUNT)).isEqualTo(31);
        JsonPath twice = problem(release(location), 409, "import-not-waiting");
        assertThat(twice.getString("detail")).contains("SUCCEEDED");
    }

    @Test
    void what_lost_less_than_a_fifth_is_loaded_unless_its_last_line_is_open() {
        String text = file(33).text();

        JsonPath open = await(submit(text.substring(0, text.length() - 1).getBytes(ISO_8859_1)));
        long afterOpen = total(COUNT);
        JsonPath closed = await(submit(text.getBytes(ISO_8859_1)));

        assertThat(open.getString("state")).isEqualTo("WAITING_RELEASE");
        assertThat(open.getString("failure.detail")).contains("coupé", "7 sur 40");
        assertThat(afterOpen).isEqualTo(40);
        assertThat(closed.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(total(COUNT)).isEqualTo(33);
    }

    @Test
    void an_import_that_another_has_overtaken_is_not_released() {
        String overtaken = submit(file(20).bytes());
        await(overtaken);

        load("finess-stock", file(40).bytes(), "scope", SCOPE);

        JsonPath refused = problem(release(overtaken), 409, "import-superseded");
        assertThat(refused.getString("detail")).contains("annulez");
        assertThat(operator().post(overtaken + "/cancel").jsonPath().getString("state"))
                .isEqualTo("CANCELLED");
        problem(operator().post(overtaken + "/cancel"), 409, "import-finished");
        problem(release(overtaken), 409, "import-not-waiting");
        assertThat(total(COUNT)).isEqualTo(40);
    }

    @Test
    void a_dry_run_overtakes_nothing() {
        String waiting = submit(file(20).bytes());
        await(waiting);
        load("finess-stock", file(40).bytes(), "scope", SCOPE, "dryRun", "true");

        assertThat(release(waiting).statusCode()).isEqualTo(202);
        await(waiting);

        assertThat(total(COUNT)).isEqualTo(20);
    }

    @Test
    void a_file_that_takes_a_fifth_of_the_points_away_waits() {
        String location = submit(file(40).withLocations(31).bytes());
        JsonPath waiting = await(location);

        assertThat(waiting.getString("state")).isEqualTo("WAITING_RELEASE");
        assertThat(waiting.getString("failure.violations[0].pointer")).isEqualTo("counts:losses");
        assertThat(waiting.getInt("counts.losses")).isEqualTo(9);
        assertThat(waiting.getInt("counts.removed")).isZero();

        release(location);
        assertThat(await(location).getString("state")).isEqualTo("SUCCEEDED");
        assertThat(get("/structures/" + FinessFiles.number("82", 40)).getString("location"))
                .isNull();
    }

    @Test
    void a_file_without_any_point_says_nothing_about_points() {
        JsonPath job = await(submit(file(40).withoutLocations().bytes()));

        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("counts.unchanged")).isEqualTo(40);
        assertThat(job.getInt("counts.located")).isEqualTo(40);
        assertThat(get("/structures/" + FinessFiles.number("82", 40)).getString("location.precision"))
                .isEqualTo("FINESS");
    }
}
