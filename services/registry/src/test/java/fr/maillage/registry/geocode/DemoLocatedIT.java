package fr.maillage.registry.geocode;

import static fr.maillage.registry.RegistryApi.await;
import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryDatabase.execute;
import static fr.maillage.registry.RegistryDatabase.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A department of the demonstration, whose addresses are as badly written as real ones: the Lozère (48). */
@QuarkusTest
class DemoLocatedIT {

    private static final Path GENERATOR = Path.of("../../deploy/demo/target/demo.jar");
    private static final double ENOUGH = 0.95;

    @BeforeEach
    @AfterEach
    void nothing() {
        RegistryApi.awaitReference();
        for (String table :
                List.of("professional", "professional_activity", "professional_skill", "structure", "ban_street")) {
            execute("delete from " + table);
        }
    }

    private static void generate(Path directory) throws IOException, InterruptedException {
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        GENERATOR.toString(),
                        "--department",
                        "48",
                        "--out",
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(generator.waitFor(5, TimeUnit.MINUTES))
                .as("files written in time")
                .isTrue();
        assertThat(generator.exitValue()).isZero();
    }

    private static void loaded(String kind, Path file) throws IOException {
        JsonPath job = load(kind, Files.readAllBytes(file), "source", "demo", "scope", "department:48");
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
    }

    @Test
    void nineteen_in_twenty_of_the_self_employed_are_at_a_house_or_street_and_each_other_has_its_reason(
            @TempDir Path directory) throws IOException, InterruptedException {
        assumeThat(GENERATOR).exists();
        generate(directory);
        loaded("ban-addresses", directory.resolve("adresses-48_DEMO.csv"));
        loaded("finess-plus", directory.resolve("finessplus-structures_DEMO.json.gz"));
        loaded("rpps-activities", directory.resolve("PS_LibreAcces_Personne_activite_DEMO.txt"));

        JsonPath job =
                await(operator().post(RegistryApi.BASE + "/geocoding/runs").header("Location"));

        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        JsonPath summary = get("/geocoding/summary?territory=department:48");
        assertThat(summary.getInt("professionals.total")).isGreaterThan(100);
        assertThat(summary.getInt("professionals.due")).isZero();
        assertThat(summary.getDouble("professionals.share"))
                .as(summary.prettify())
                .isGreaterThanOrEqualTo(ENOUGH);
        assertThat(summary.getList("professionals.misses.reason.label"))
                .isNotEmpty()
                .doesNotContainNull();
        assertThat(
                        number(
                                "select count(*) from professional_activity where active and practice_mode_code = 'L'"
                                        + " and locate_reason is null and coalesce(location_precision, 'NONE') in ('NONE', 'COMMUNE', 'EPCI')"))
                .as("not located, and nobody knows why")
                .isZero();
        reported(job);
    }

    /** The run says what the summary says: every activity by its precision, every miss by its reason. */
    private static void reported(JsonPath job) {
        Map<String, Integer> counts = job.getMap("counts");
        long placed = sum(counts, "professionals.")
                - sum(counts, "professionals.reason.")
                - counts.getOrDefault("professionals.set-aside", 0);
        assertThat(placed + sum(counts, "structures.") - sum(counts, "structures.reason."))
                .isEqualTo(counts.getOrDefault("done", 0).longValue());
        assertThat(sum(counts, "professionals.reason."))
                .isGreaterThanOrEqualTo(counts.getOrDefault("professionals.commune", 0)
                        + counts.getOrDefault("professionals.unlocated", 0));
    }

    private static long sum(Map<String, Integer> counts, String beginning) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().startsWith(beginning))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
