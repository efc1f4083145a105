package fr.maillage.registry.imports;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.reader;
import static fr.maillage.registry.RegistryApi.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a file between its upload and the switch. Each test works in a department of its own. */
@QuarkusTest
class ImportLifecycleIT {

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    @Test
    void too_much_vanishing_waits_for_a_person_and_goes_on_when_released() {
        load("finess-stock", gers(0, 20), "scope", "department:32");

        JsonPath waiting = load("finess-stock", gers(0, 10), "scope", "department:32");
        String import_ = BASE + "/imports/" + waiting.getString("id");
        int meanwhile = total("department:32");
        operator().post(import_ + "/release").then().statusCode(202);
        JsonPath done = RegistryApi.await(import_);

        assertThat(waiting.getString("state")).isEqualTo("WAITING_RELEASE");
        assertThat(waiting.getString("failure.code")).isEqualTo("import-release-needed");
        assertThat(waiting.getString("failure.detail")).contains("10 sur 20");
        assertThat(meanwhile).isEqualTo(20);
        assertThat(done.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(done.getInt("counts.removed")).isEqualTo(10);
        assertThat(total("department:32")).isEqualTo(10);
        operator().post(import_ + "/release").then().statusCode(409).body("code", equalTo("import-not-waiting"));
        operator().post(import_ + "/cancel").then().statusCode(409).body("code", equalTo("import-finished"));
    }

    @Test
    void a_waiting_import_can_be_cancelled() {
        load("finess-stock", of("40", "088", 0, 10), "scope", "department:40");
        String waiting = load("finess-stock", of("40", "088", 0, 2), "scope", "department:40")
                .getString("id");

        operator()
                .post(BASE + "/imports/" + waiting + "/cancel")
                .then()
                .statusCode(202)
                .body("state", equalTo("CANCELLED"));

        assertThat(total("department:40")).isEqualTo(10);
    }

    @Test
    void a_dry_run_counts_and_changes_nothing() {
        JsonPath dry = load("finess-stock", of("64", "445", 0, 7), "scope", "department:64", "dryRun", "true");

        assertThat(dry.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(dry.getInt("counts.added")).isEqualTo(7);
        assertThat(total("department:64")).isZero();
    }

    @Test
    void absence_is_judged_inside_the_scope_only() {
        load("finess-stock", of("65", "440", 0, 5), "scope", "department:65");

        JsonPath elsewhere = load("finess-stock", of("09", "122", 0, 5), "scope", "department:09");

        assertThat(elsewhere.getInt("counts.removed")).isZero();
        assertThat(total("department:65")).isEqualTo(5);
    }

    @Test
    void a_refused_line_is_reported_and_is_not_an_absence() {
        FinessFiles good = FinessFiles.empty();
        FinessFiles damaged = FinessFiles.empty();
        for (int i = 0; i < 20; i++) {
            good.structure("66%07d".formatted(i), "CENTRE " + i, "124", "136", "66");
            damaged.structure("66%07d".formatted(i), "CENTRE " + i, i == 3 ? "12X" : "124", "136", "66");
        }
        load("finess-stock", good.text(), "scope", "department:66");

        JsonPath job = load("finess-stock", damaged.text(), "scope", "department:66");

        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("counts.rejected")).isEqualTo(1);
        assertThat(job.getInt("counts.removed")).isZero();
        operator()
                .accept("text/csv")
                .header("Accept-Language", "en")
                .get(job.getString("errorsUrl"))
                .then()
                .statusCode(200)
                .body(containsString("severity,line,column"))
                .body(containsString("ERROR,5,categetab,12X,invalid-category"));
    }

    @Test
    void a_file_cut_in_a_line_is_refused_and_nothing_changes() {
        String whole = of("82", "121", 0, 30);

        JsonPath job = load("finess-stock", whole.substring(0, whole.length() - 60), "scope", "department:82");

        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("failure.code")).isEqualTo("import-file-truncated");
        assertThat(total("department:82")).isZero();
    }

    @Test
    void a_file_without_coordinates_leaves_known_points() {
        FinessFiles located = FinessFiles.empty()
                .structure("110000018", "CENTRE", "124", "069", "11")
                .location("110000018", 647_000, 6_235_000);
        FinessFiles bare = FinessFiles.empty().structure("110000018", "CENTRE DE SANTE", "124", "069", "11");
        load("finess-stock", located.text(), "scope", "department:11");

        JsonPath job = load("finess-stock", bare.text(), "scope", "department:11");

        assertThat(job.getInt("counts.changed")).isEqualTo(1);
        reader().get(BASE + "/structures/110000018").then().body("location.precision", equalTo("FINESS"));
    }

    @Test
    void readers_see_the_old_state_or_the_new_one_and_nothing_between() throws InterruptedException {
        load("finess-stock", of("48", "095", 0, 300), "scope", "department:48");
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        Thread watcher = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                seen.add(total("department:48"));
            }
        });

        load("finess-stock", of("48", "095", 50, 300), "scope", "department:48");
        over.set(true);
        watcher.join();
        seen.add(total("department:48"));

        assertThat(seen).isSubsetOf(300).contains(300);
    }

    @Test
    void what_is_wrong_on_arrival_is_said_on_arrival() {
        refused("communes", "", "import-file-empty");
        refused("communes", "code_insee;nom;type;departement;region\n", "import-file-header-only");
        refused("communes", "code_insee;nom;type;departement;region\n" + "a".repeat(1_000_000), "import-line-too-long");
        upload("nope", new byte[] {'a'}).then().statusCode(400).body("code", equalTo("unknown-import-kind"));
        upload("communes", new byte[] {'a'}, "scope", "department:99")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-scope"));
        upload("epci", new byte[] {'a'}, "scope", "commune:31555")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-scope"));
        upload("communes", new byte[] {'a'}, "vintage", "hier")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("form:vintage"));
        operator()
                .multiPart("kind", "communes")
                .post(BASE + "/imports")
                .then()
                .statusCode(400)
                .body("code", equalTo("missing-file"));
    }

    private static void refused(String kind, String text, String code) {
        upload(kind, text.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
    }

    private static String gers(int first, int count) {
        return of("32", "013", first, count);
    }

    /** Health centres of one commune, numbered from {@code first}. */
    private static String of(String department, String commune, int first, int count) {
        FinessFiles files = FinessFiles.empty();
        for (int i = first; i < first + count; i++) {
            files.structure(department + "%07d".formatted(i), "CENTRE " + i, "124", commune, department);
        }
        return files.text();
    }

    private static int total(String territory) {
        return reader().get(BASE + "/structures?total=exact&limit=1&territory=" + territory)
                .jsonPath()
                .getInt("page.total");
    }
}
