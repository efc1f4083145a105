package fr.maillage.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    Path folder;

    @Test
    void the_last_lines_of_a_log_longer_than_the_window_are_found() throws Exception {
        Path log = folder.resolve("long.log");
        Files.writeString(
                log, IntStream.range(0, 100_000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n")));

        assertThat(LogTail.of(log, 2)).containsExactly("line 99998", "line 99999");
    }

    @Test
    void last_words_leave_out_the_frames_of_stack_traces() throws Exception {
        Path log = folder.resolve("part.log");
        Files.writeString(log, """
                starting
                Caused by: migration 101 was changed
                \tat org.flywaydb.core.Flyway.migrate(Flyway.java:187)
                \t... 9 more

                """);

        assertThat(LogTail.lastWords(log, 2)).containsExactly("starting", "Caused by: migration 101 was changed");
    }

    @Test
    void a_log_that_is_not_there_has_no_lines() {
        assertThat(LogTail.of(folder.resolve("absent.log"), 5)).isEmpty();
    }
}
