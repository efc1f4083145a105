package fr.maillage.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.local.console.Console;
import fr.maillage.local.console.Failure;
import fr.maillage.local.imports.Importer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLoadTest {
    private static final String LIST = """
            {"source": "demo", "seed": 1, "scale": 1.0, "departments": ["31"], "counts": {"people": 2}, "imports": [
              {"kind": "iris", "file": "iris.geojson", "tenant": "", "unless": "", "fields": {"vintage": "2026-05-12"},
               "scope": ["department:31"]},
              {"kind": "finess-plus", "file": "plus.json.gz", "tenant": "", "unless": "", "fields": {"source": "demo"}, "scope": []},
              {"kind": "finess-stock", "file": "stock.csv", "tenant": "", "unless": "finess-plus", "fields": {"source": "demo"}, "scope": []},
              {"kind": "local-knowledge", "file": "known.csv", "tenant": "243100518", "unless": "", "fields": {}, "scope": []}
            ]}""";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> sent = new ArrayList<>();

    private DemoLoad.Result load(Importer platform) throws Exception {
        Files.writeString(folder.resolve("demo.json"), LIST);
        for (String file : List.of("iris.geojson", "plus.json.gz", "stock.csv", "known.csv")) {
            Files.writeString(folder.resolve(file), "x");
        }
        Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        return new DemoLoad(DemoFolder.read(folder), console, platform, user -> {
                    sent.add(user);
                    return platform;
                })
                .run();
    }

    /** A platform that knows some kinds and answers every file alike. */
    private final class Platform implements Importer {
        private final Set<String> kinds;
        private final String state;
        private final Map<String, Long> counts;

        Platform(Set<String> kinds, String state, Map<String, Long> counts) {
            this.kinds = kinds;
            this.state = state;
            this.counts = counts;
        }

        @Override
        public boolean knows(String kind) {
            return kinds.contains(kind);
        }

        @Override
        public Ended run(Sending sending) throws IOException {
            if (sending.kind().equals("iris") && state.equals("REFUSED")) {
                throw Failure.of("le registre refuse le fichier : encodage");
            }
            sent.add(sending.kind() + " " + sending.scope() + " "
                    + sending.fields().get("source"));
            return new Ended("7", state.equals("REFUSED") ? "SUCCEEDED" : state, counts, "raison");
        }
    }

    private static final Set<String> ALL = Set.of("iris", "finess-plus", "finess-stock", "local-knowledge");

    @Test
    void files_go_in_order_with_their_fields_each_by_who_may() throws Exception {
        DemoLoad.Result result = load(new Platform(ALL, "SUCCEEDED", Map.of("read", 5L, "added", 5L)));

        assertThat(sent)
                .containsExactly(
                        "iris [department:31] null",
                        "finess-plus [] demo",
                        "health-officer@toulouse",
                        "local-knowledge [] null");
        assertThat(result.refused()).isEmpty();
        assertThat(result.changedNothing()).isFalse();
    }

    @Test
    void the_old_format_is_for_a_platform_that_does_not_know_the_new_one() throws Exception {
        DemoLoad.Result result = load(new Platform(Set.of("iris", "finess-stock"), "SUCCEEDED", Map.of("added", 1L)));

        assertThat(sent).containsExactly("iris [department:31] null", "finess-stock [] demo");
        assertThat(result.refused()).containsExactly("plus.json.gz", "known.csv");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("la plateforme ne connaît pas le genre finess-plus");
    }

    @Test
    void a_second_time_nothing_has_changed() throws Exception {
        DemoLoad.Result result = load(new Platform(ALL, "SUCCEEDED", Map.of("read", 5L, "unchanged", 5L)));

        assertThat(result.changedNothing()).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("iris.geojson : 5 lignes, rien n'a changé");
    }

    @Test
    void a_refused_file_is_said_and_the_next_ones_are_tried() throws Exception {
        DemoLoad.Result result = load(new Platform(ALL, "REFUSED", Map.of("added", 1L)));

        assertThat(result.refused()).containsExactly("iris.geojson");
        assertThat(result.done()).containsOnlyKeys("plus.json.gz", "known.csv");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("le registre refuse le fichier : encodage");
    }

    @Test
    void an_import_that_waits_is_neither_done_nor_refused() throws Exception {
        DemoLoad.Result result = load(new Platform(ALL, "WAITING_RELEASE", Map.of()));

        assertThat(result.done()).isEmpty();
        assertThat(result.refused()).isEmpty();
        assertThat(result.waiting()).hasSize(3);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("./maillage import --release 7");
    }

    @Test
    void a_folder_that_was_never_generated_says_how_to() {
        assertThatThrownBy(() -> DemoFolder.read(folder))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.advice()).anyMatch(advice -> advice.contains("--only generate")));
    }
}
