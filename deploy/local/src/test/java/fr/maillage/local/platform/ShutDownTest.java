package fr.maillage.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.local.console.Console;
import fr.maillage.local.console.Steps;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.parts.Part;
import fr.maillage.local.parts.PartStarter;
import fr.maillage.local.parts.PidFiles;
import fr.maillage.local.parts.Probes;
import fr.maillage.local.parts.Sleepers;
import fr.maillage.local.parts.Stage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShutDownTest {
    @TempDir
    Path folder;

    @Test
    void the_entrance_closes_first_and_the_database_last() throws Exception {
        DataDirectory directory = Sleepers.openedIn(folder);
        PidFiles pidFiles = new PidFiles(directory);
        PartStarter starter = new PartStarter(directory, pidFiles, new Probes(directory.secrets()), Clock.systemUTC());
        Path farewells = Files.createFile(folder.resolve("farewells"));
        for (Stage stage : List.of(Stage.SERVICE, Stage.DATABASE, Stage.ENTRANCE)) {
            starter.start(farewell(stage, farewells));
            awaitReady(folder.resolve("ready-" + stage));
        }

        try (Steps steps = new Steps(new Console(new PrintStream(new ByteArrayOutputStream()), false))) {
            new ShutDown(pidFiles, steps).stop(pidFiles.list());
        }

        assertThat(Files.readAllLines(farewells, StandardCharsets.UTF_8))
                .containsExactly("ENTRANCE", "SERVICE", "DATABASE");
        assertThat(pidFiles.list()).isEmpty();
    }

    private Part farewell(Stage stage, Path farewells) {
        String script = "trap 'echo %s >> %s; exit 0' TERM; touch ready-%s; while :; do sleep 0.05; done"
                .formatted(stage, farewells, stage);
        Part part = Sleepers.running(stage.name(), script, folder);
        return new Part(
                part.name(),
                part.ports(),
                part.command(),
                part.environment(),
                part.workingDirectory(),
                part.probe(),
                part.stopSignal(),
                stage,
                part.patience());
    }

    private static void awaitReady(Path mark) throws InterruptedException {
        while (!Files.exists(mark)) {
            Thread.sleep(10);
        }
    }
}
