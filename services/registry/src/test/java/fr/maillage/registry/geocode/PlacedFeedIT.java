package fr.maillage.registry.geocode;

import static fr.maillage.registry.RegistryApi.await;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryDatabase.execute;
import static fr.maillage.registry.RegistryDatabase.number;
import static fr.maillage.registry.rpps.RppsFiles.rpps;
import static fr.maillage.registry.territory.SampleGeography.box;
import static fr.maillage.registry.territory.SampleGeography.collection;
import static fr.maillage.registry.territory.SampleGeography.feature;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.FeedMirror;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.geography.PlaceIndex;
import fr.maillage.registry.rpps.RppsFiles;
import fr.maillage.registry.rpps.RppsFiles.C;
import fr.maillage.registry.territory.SampleGeography;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows the feed has what the registry answers, also after people and structures were placed. */
@QuarkusTest
class PlacedFeedIT {

    private static final String SCOPE = "department:975";
    private static final String PORT = "97502";
    private static final int CROWD = 30;
    private static final int STEPS = 6;

    @Inject
    @Nullable
    PlaceIndex index;

    @BeforeEach
    @AfterEach
    void nothing() {
        RegistryApi.awaitReference();
        for (String table : List.of(
                "professional",
                "professional_activity",
                "professional_skill",
                "structure",
                "ban_street",
                "untold_place")) {
            execute("delete from " + table);
        }
        execute("delete from territory_shape where department_code = '975' or code like '975%'");
        execute("delete from territory where level = 'iris' and department_code = '975'");
        execute("update geography_version set version = version + 1");
        restamped();
    }

    private void restamped() {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (number("select count(*) from job where kind = 'restamp' and finished_at is null") > 0) {
            assertThat(System.nanoTime()).as("restamping did not end").isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
        }
        if (index != null) {
            index.fresh();
        }
    }

    private static JsonPath locate() {
        JsonPath job =
                await(operator().post(RegistryApi.BASE + "/geocoding/runs").header("Location"));
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        return job;
    }

    private static void loaded(String kind, byte[] file) {
        JsonPath job = load(kind, file, "scope", SCOPE);
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
    }

    /** Two streets of Saint-Pierre, one in each IRIS, or both a little further. */
    private static byte[] streets(double shift) {
        BanFiles file = BanFiles.empty();
        for (int number = 1; number <= 9; number++) {
            for (int row = 0; row < 2; row++) {
                double[] point = SampleGeography.middle(2, row);
                file.at(
                        PORT,
                        1 + row,
                        row == 0 ? "Rue Basse" : "Rue Haute",
                        number,
                        point[0] + shift,
                        point[1] + number * 1e-4);
            }
        }
        return file.bytes();
    }

    private static byte[] iris(double width) {
        return collection(
                feature(box(2, 0, width, 1), "code_insee", PORT, "code_iris", "975020101", "nom_iris", "Le Port"),
                feature(box(2, 1, width, 1), "code_insee", PORT, "code_iris", "975020102", "nom_iris", "La Colline"));
    }

    private static RppsFiles crowd() {
        RppsFiles file = RppsFiles.empty();
        for (int i = 0; i < CROWD; i++) {
            file.nurse(i, PORT, C.NUMBER, String.valueOf(1 + i % 12), C.STREET, i % 3 == 0 ? "RUE BASSE" : "RUE HAUTE");
        }
        return file;
    }

    private byte[] people(Random random) {
        RppsFiles file = crowd();
        for (int i = CROWD; i < CROWD + 5; i++) {
            if (random.nextBoolean()) {
                String street = random.nextBoolean() ? "RUE BASSE" : random.nextBoolean() ? "RUE HAUTE" : "";
                file.nurse(i, PORT, C.NUMBER, String.valueOf(1 + random.nextInt(12)), C.STREET, street);
            }
        }
        return file.bytes();
    }

    private String step(Random random) {
        int what = random.nextInt(4);
        if (what == 0) {
            loaded("rpps-activities", people(random));
        } else if (what == 1) {
            loaded("ban-addresses", streets(random.nextInt(3) * 1e-4));
        } else if (what == 2) {
            loaded("iris", iris(1 + random.nextInt(2)));
            restamped();
        } else {
            locate();
        }
        return List.of("people", "streets", "iris", "located").get(what);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 2026})
    void a_client_of_the_feed_has_what_the_registry_answers_whatever_was_loaded_located_and_stamped(long seed) {
        loaded("commune-contours", SampleGeography.communes());
        loaded("rpps-activities", crowd().bytes());
        restamped();
        FeedMirror mirror = new FeedMirror(SCOPE);
        Random random = new Random(seed);
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            steps.add(step(random));

            mirror.follow();

            mirror.assertEqual(seed + ": " + steps);
        }
    }

    @Test
    void who_is_located_or_stamped_is_told_once_and_a_second_run_tells_nothing() {
        loaded("commune-contours", SampleGeography.communes());
        loaded("ban-addresses", streets(0));
        loaded("rpps-activities", crowd().bytes());
        restamped();
        FeedMirror mirror = new FeedMirror(SCOPE);

        locate();
        assertThat(located(mirror))
                .hasSize(CROWD)
                .contains("professional/" + rpps(1))
                .doesNotHaveDuplicates();
        locate();
        assertThat(located(mirror)).isEmpty();

        loaded("iris", iris(2));
        restamped();
        assertThat(located(mirror)).hasSizeBetween(CROWD / 2, CROWD).doesNotHaveDuplicates();
        loaded("iris", iris(2));
        restamped();
        assertThat(located(mirror)).isEmpty();
    }

    private static List<String> located(FeedMirror mirror) {
        return mirror.follow().stream()
                .filter(event -> event.contains(".located.v1 "))
                .map(event -> event.substring(event.indexOf(' ') + 1))
                .toList();
    }

    @Test
    void what_a_run_that_was_cut_did_not_tell_is_told_by_the_next_as_a_whole() {
        loaded("ban-addresses", streets(0));
        loaded("rpps-activities", crowd().bytes());
        FeedMirror mirror = new FeedMirror(SCOPE);
        execute("insert into untold_place (run, part, rows) values ('locate', 'professional', 2000)");

        locate();

        assertThat(mirror.follow())
                .containsExactly("fr.maillage.registry.dataset.loaded.v1 dataset/professional-locations");
        mirror.assertEqual("a run that counted");
        assertThat(number("select count(*) from untold_place")).isZero();
    }
}
