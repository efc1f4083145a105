package fr.maillage.platform.data.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceNameTest {

    @TempDir
    Path directory;

    @Test
    void a_process_finds_its_name_again_after_a_restart() throws IOException {
        String before = nameOnce();

        assertThat(nameOnce()).isEqualTo(before).hasSize(36);
    }

    @Test
    void a_second_process_on_the_same_directory_gets_a_name_of_its_own() throws IOException {
        try (InstanceName first = InstanceName.in(directory);
                InstanceName second = InstanceName.in(directory)) {
            assertThat(second.value()).isNotEqualTo(first.value());
            assertThat(Files.readString(directory.resolve("instance-id"))).isEqualTo(first.value());
        }
    }

    @Test
    void a_name_left_by_an_earlier_version_is_kept() throws IOException {
        Files.writeString(directory.resolve("instance-id"), "replica-3\n");

        assertThat(nameOnce()).isEqualTo("replica-3");
    }

    private String nameOnce() throws IOException {
        try (InstanceName name = InstanceName.in(directory.resolve("."))) {
            return name.value();
        }
    }
}
