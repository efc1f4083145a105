package fr.maillage.local.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {
    @TempDir
    Path folder;

    @Test
    void only_whole_new_lines_are_told() throws Exception {
        Path log = Files.writeString(folder.resolve("part.log"), "old\n");
        LogFollower follower = new LogFollower(log);

        Files.writeString(log, "new\nhal", StandardOpenOption.APPEND);
        assertThat(follower.newLines()).containsExactly("new");
        Files.writeString(log, "f\n", StandardOpenOption.APPEND);
        assertThat(follower.newLines()).containsExactly("half");
        assertThat(follower.newLines()).isEmpty();
    }

    @Test
    void a_rotated_log_is_read_from_its_new_beginning() throws Exception {
        Path log = Files.writeString(folder.resolve("part.log"), "a long first life\n");
        LogFollower follower = new LogFollower(log);

        Files.writeString(log, "second\n", StandardOpenOption.TRUNCATE_EXISTING);

        assertThat(follower.newLines()).containsExactly("second");
    }
}
