package fr.maillage.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTest {
    @TempDir
    Path folder;

    private Path sources;
    private Path source;
    private Path built;

    @BeforeEach
    void build() throws Exception {
        sources = Files.createDirectories(folder.resolve("src/main/deep"));
        source = Files.writeString(sources.resolve("A.java"), "class A {}");
        built = Files.writeString(folder.resolve("a.jar"), "built");
        age(source, 100);
        age(sources, 100);
        age(built, 200);
    }

    @Test
    void what_is_newer_than_all_its_sources_is_fresh() {
        assertThat(isFresh()).isTrue();
    }

    @Test
    void an_edited_source_makes_it_stale() throws Exception {
        age(source, 300);

        assertThat(isFresh()).isFalse();
    }

    @Test
    void a_deleted_source_makes_it_stale() throws Exception {
        Files.delete(source);

        assertThat(isFresh()).isFalse();
    }

    @Test
    void what_was_never_built_is_stale() throws Exception {
        Files.delete(built);

        assertThat(isFresh()).isFalse();
    }

    private boolean isFresh() {
        return Freshness.isFresh(built, List.of(sources, folder.resolve("absent")));
    }

    private static void age(Path path, long second) throws Exception {
        Files.setLastModifiedTime(path, FileTime.fromMillis(second * 1000));
    }
}
