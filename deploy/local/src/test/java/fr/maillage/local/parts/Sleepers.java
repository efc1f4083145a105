package fr.maillage.local.parts;

import fr.maillage.local.directory.DataDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Parts made of a shell: they start at once, and their probe is a port that nobody serves. */
public final class Sleepers {
    private Sleepers() {}

    public static Part running(String name, String script, Path folder) {
        return new Part(
                name,
                List.of(1),
                List.of("sh", "-c", script),
                Map.of("GREETING", "hello from the environment"),
                folder,
                "http://127.0.0.1:1/ready",
                StopSignal.TERMINATE,
                Stage.SERVICE,
                Duration.ofSeconds(5));
    }

    public static DataDirectory openedIn(Path folder) {
        DataDirectory directory = new DataDirectory(folder.resolve("data"));
        directory.open();
        return directory;
    }
}
