package fr.maillage.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.local.console.Console;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.parts.PartStarter;
import fr.maillage.local.parts.PartStopper;
import fr.maillage.local.parts.PidFiles;
import fr.maillage.local.parts.Probes;
import fr.maillage.local.parts.Sleepers;
import fr.maillage.local.parts.StartedPart;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private PidFiles pidFiles;
    private PartStarter starter;
    private Supervisor supervisor;

    @BeforeEach
    void open() {
        DataDirectory directory = Sleepers.openedIn(folder);
        pidFiles = new PidFiles(directory);
        starter = new PartStarter(directory, pidFiles, new Probes(directory.secrets()), Clock.systemUTC());
        Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        supervisor = new Supervisor(directory, pidFiles, console);
    }

    @Test
    void a_part_that_dies_by_itself_is_reported_with_its_last_words() {
        starter.start(Sleepers.running("fragile", "echo it hurts; sleep 0.3; exit 1", folder));

        assertThatThrownBy(supervisor::watch).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.what()).contains("fragile");
            assertThat(failure.evidence()).containsExactly("it hurts");
        });
    }

    @Test
    void a_part_that_another_command_stopped_is_no_accident() throws Exception {
        StartedPart part = starter.start(Sleepers.running("steady", "exec sleep 60", folder));
        Thread.ofVirtual().start(() -> new PartStopper(pidFiles).stop(part));

        supervisor.watch();

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("autre commande");
    }
}
