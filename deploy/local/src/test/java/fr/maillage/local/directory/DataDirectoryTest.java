package fr.maillage.local.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.local.console.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    private static final Instance INSTANCE =
            Instance.created("1.2.3", Instant.parse("2026-11-22T01:00:00Z"), PortLayout.from(19000));

    @TempDir
    Path folder;

    @Test
    void a_new_directory_is_for_its_owner_only() throws Exception {
        DataDirectory directory = new DataDirectory(folder.resolve("a/b"));

        directory.open();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void what_is_remembered_is_read_again() {
        DataDirectory directory = new DataDirectory(folder.resolve("data"));
        directory.open();

        directory.remember(INSTANCE);

        assertThat(directory.instance()).contains(INSTANCE);
    }

    @Test
    void a_directory_with_other_things_in_it_is_left_alone() throws Exception {
        Files.writeString(folder.resolve("thesis.tex"), "years of work");
        DataDirectory directory = new DataDirectory(folder);

        assertThatThrownBy(directory::open).isInstanceOf(Failure.class).hasMessageContaining(folder.toString());
        assertThatThrownBy(directory::erase).isInstanceOf(Failure.class);
        assertThat(folder.resolve("thesis.tex")).exists();
    }

    @Test
    void an_instance_file_of_something_else_does_not_make_it_ours() throws Exception {
        Files.writeString(folder.resolve("instance.json"), "{\"product\": \"other\", \"format\": 1}");
        DataDirectory directory = new DataDirectory(folder);

        assertThatThrownBy(directory::erase).isInstanceOf(Failure.class);
        assertThat(folder.resolve("instance.json")).exists();
    }

    @Test
    void erasing_keeps_the_lock_and_what_a_link_points_to() throws Exception {
        Path outside = Files.writeString(
                Files.createDirectory(folder.resolve("outside")).resolve("kept"), "kept");
        DataDirectory directory = new DataDirectory(folder.resolve("data"));
        directory.open();
        directory.remember(INSTANCE);
        Files.createFile(directory.lockFile());
        Files.createSymbolicLink(directory.root().resolve("link"), outside.getParent());
        Files.createDirectories(directory.postgres().resolve("data/base"));

        directory.erase();

        assertThat(directory.root().toFile().list()).containsExactly("lock");
        assertThat(outside).exists();
    }

    @Test
    void data_of_a_newer_format_are_refused() {
        DataDirectory directory = new DataDirectory(folder.resolve("data"));
        directory.open();
        directory.remember(
                new Instance(Instance.PRODUCT, Instance.FORMAT + 1, "9", INSTANCE.createdAt(), INSTANCE.ports()));

        assertThatThrownBy(directory::existing).isInstanceOf(Failure.class).hasMessageContaining("format");
    }
}
