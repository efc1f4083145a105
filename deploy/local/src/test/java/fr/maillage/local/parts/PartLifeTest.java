package fr.maillage.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartLifeTest {
    @TempDir
    Path folder;

    private DataDirectory directory;
    private PidFiles pidFiles;
    private PartStarter starter;

    @BeforeEach
    void open() {
        directory = Sleepers.openedIn(folder);
        pidFiles = new PidFiles(directory);
        starter = new PartStarter(directory, pidFiles, new Probes(directory.secrets()), Clock.systemUTC());
    }

    @Test
    void a_started_part_is_found_again_by_its_pid_file_and_stopped() {
        StartedPart started = starter.start(Sleepers.running("sleeper", "exec sleep 60", folder));

        assertThat(new PidFiles(directory).findAlive("sleeper")).contains(started);
        assertThat(new PartStopper(pidFiles).stop(started)).isTrue();
        assertThat(started.isAlive()).isFalse();
        assertThat(pidFiles.list()).isEmpty();
    }

    @Test
    void a_part_leads_its_own_session_so_that_no_terminal_takes_it_along() throws Exception {
        StartedPart started = starter.start(Sleepers.running("sleeper", "exec sleep 60", folder));
        try {
            while (Files.readString(Path.of("/proc/" + started.process().pid() + "/comm"))
                    .strip()
                    .matches("java|setsid")) {
                Thread.sleep(10);
            }
            String stat = Files.readString(Path.of("/proc/" + started.process().pid() + "/stat"));
            String session = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3];

            assertThat(session).isEqualTo(Long.toString(started.process().pid()));
        } finally {
            new PartStopper(pidFiles).stop(started);
        }
    }

    @Test
    void a_part_that_dies_while_starting_is_reported_with_its_last_words() {
        Part part = Sleepers.running("doomed", "sleep 0.3; echo $GREETING; echo out of luck; exit 3", folder);
        StartedPart started = starter.start(part);

        assertThatThrownBy(() -> starter.awaitReady(part, started)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.what()).contains("doomed");
            assertThat(failure.evidence()).containsExactly("hello from the environment", "out of luck");
        });
    }

    @Test
    void stopping_what_is_already_dead_only_forgets_it() throws Exception {
        StartedPart started = starter.start(Sleepers.running("brief", "sleep 0.3", folder));
        while (started.isAlive()) {
            Thread.sleep(10);
        }

        assertThat(new PartStopper(pidFiles).stop(started)).isTrue();
        assertThat(pidFiles.find("brief")).isEmpty();
    }

    @Test
    void an_unreadable_pid_file_names_nobody() throws Exception {
        Files.writeString(directory.pidFile("broken"), "{ half");

        assertThat(pidFiles.find("broken")).isEmpty();
        assertThat(pidFiles.list()).isEmpty();
    }
}
