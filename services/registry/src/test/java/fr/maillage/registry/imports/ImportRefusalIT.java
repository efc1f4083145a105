package fr.maillage.registry.imports;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.RegistryApi.total;
import static fr.maillage.registry.RegistryApi.upload;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.Archives;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused while its sender waits: no job, nothing kept, nothing changed (IN-06, IN-07, F-18). */
@QuarkusTest
@Tag("IN-06")
class ImportRefusalIT {

    private static final String COMMUNES = "code_insee;nom;departement;region\n";

    /** Unpacking it whole would take minutes; a loaded machine may take seconds to receive it. */
    private static final Duration SOON = Duration.ofSeconds(15);

    private long structures;
    private long territories;
    private long jobs;

    @BeforeEach
    void whatIsThere() {
        RegistryApi.awaitReference();
        structures = total("/structures?active=any");
        territories = total("/territories?active=any");
        jobs = RegistryDatabase.number("select count(*) from job");
    }

    @AfterEach
    void isStillThere() {
        assertThat(total("/structures?active=any")).isEqualTo(structures);
        assertThat(total("/territories?active=any")).isEqualTo(territories);
        assertThat(RegistryDatabase.number("select count(*) from job")).isEqualTo(jobs);
    }

    static Stream<Arguments> files() {
        String finess = FinessFiles.ofAlbi(1, 3).text();
        return Stream.of(
                refused("nothing", "finess-stock", "", UTF_8, "import-file-empty"),
                refused("a byte order mark", "communes", "\uFEFF", UTF_8, "import-file-empty"),
                refused("blank lines", "communes", "\n\n", UTF_8, "import-wrong-kind"),
                refused("one blank line", "communes", "\n", UTF_8, "import-file-empty"),
                refused("a header", "communes", COMMUNES, UTF_8, "import-file-header-only"),
                refused(
                        "a FINESS header",
                        "finess-stock",
                        "finess;etalab;1;2026-05-12\n",
                        UTF_8,
                        "import-file-header-only"),
                refused("UTF-16", "finess-stock", finess, UTF_16, "import-wrong-encoding"),
                refused("UTF-16 without mark", "finess-stock", finess, Charset.forName("UTF-16LE"), "import-not-text"),
                refused("FINESS in UTF-8", "finess-stock", finess, UTF_8, "import-wrong-encoding"),
                refused(
                        "communes in Latin-1",
                        "communes",
                        COMMUNES + "13032;Éguilles;13;93\n",
                        ISO_8859_1,
                        "import-wrong-encoding"),
                refused("a zero byte", "communes", COMMUNES + "130\u000032;A;13;93\n", UTF_8, "import-not-text"),
                refused("FINESS as communes", "communes", finess, ISO_8859_1, "import-wrong-kind"),
                refused("communes as FINESS", "finess-stock", COMMUNES + "01001;A;01;84\n", UTF_8, "import-wrong-kind"),
                refused(
                        "communes as EPCI",
                        "epci",
                        "code_insee;nom;type;epci_siren\n01001;A;;243100518\n",
                        UTF_8,
                        "import-wrong-kind"),
                refused("a page", "communes", "<!doctype html>\n<html></html>\n", UTF_8, "import-wrong-kind"),
                refused(
                        "a missing column",
                        "communes",
                        "code_insee;nom;region\n01001;A;84\n",
                        UTF_8,
                        "import-missing-column"),
                refused(
                        "an ambiguous column",
                        "communes",
                        "com;code;nom;dep;reg\n1;2;3;4;5\n",
                        UTF_8,
                        "import-duplicate-column"),
                refused(
                        "a line of 10 MB",
                        "communes",
                        COMMUNES + "x".repeat(10 << 20) + "\n",
                        UTF_8,
                        "import-line-too-long"));
    }

    private static Arguments refused(String what, String kind, String text, Charset charset, String code) {
        return Arguments.of(what, kind, text.getBytes(charset), code);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("files")
    void a_wrong_file_is_refused_for_its_reason(String what, String kind, byte[] file, String code) {
        JsonPath body = problem(upload(kind, file), 422, code);

        assertThat(body.getString("violations[0].pointer")).startsWith("form:file");
        assertThat(body.getString("violations[0].code")).isEqualTo(code);
    }

    @Test
    void the_refusal_is_in_the_language_of_its_reader_and_names_the_other_kind() {
        byte[] finess = FinessFiles.ofAlbi(1, 3).bytes();

        String english = operator()
                .header("Accept-Language", "en")
                .multiPart("kind", "communes")
                .multiPart("file", "f.csv", finess)
                .post(BASE + "/imports")
                .jsonPath()
                .getString("detail");

        assertThat(problem(upload("communes", finess), 422, "import-wrong-kind").getString("detail"))
                .startsWith("Ce n'est pas un fichier « communes » mais « finess-stock ».");
        assertThat(english).startsWith("This is not a \"communes\" file but \"finess-stock\".");
    }

    static Stream<Arguments> archives() {
        byte[] good = FinessFiles.ofAlbi(1, 3).bytes();
        return Stream.of(
                Arguments.of("two files", Archives.zipOfTwo(good, good), "import-archive-refused"),
                Arguments.of("no file", Archives.emptyZip(), "import-archive-refused"),
                Arguments.of("a gzip in a zip", Archives.zip("a.gz", Archives.gzip(good)), "import-not-text"),
                Arguments.of("half a gzip", java.util.Arrays.copyOf(Archives.gzip(good), 60), "import-file-truncated"),
                Arguments.of(
                        "half a zip", java.util.Arrays.copyOf(Archives.zip("a", good), 60), "import-file-truncated"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("archives")
    void a_wrong_archive_is_refused_for_its_reason(String what, byte[] file, String code) {
        problem(upload("finess-stock", file), 422, code);
    }

    @Test
    void a_bomb_of_ten_gigabytes_is_refused_within_seconds() {
        byte[] bomb = Archives.zipOfZeros(10_240);
        assertThat(bomb.length).isLessThan(12 << 20);

        long start = System.nanoTime();
        problem(upload("finess-stock", bomb), 422, "import-line-too-long");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    @Test
    void nothing_of_a_refused_upload_stays_on_the_disk() throws IOException {
        List<Path> kept = filesIn(RegistryDatabase.imports());

        problem(upload("communes", "nope\nnope\n".getBytes(UTF_8)), 422, "import-wrong-kind");

        assertThat(filesIn(RegistryDatabase.imports().resolveSibling("uploads")))
                .isEmpty();
        assertThat(filesIn(RegistryDatabase.imports())).isEqualTo(kept);
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
