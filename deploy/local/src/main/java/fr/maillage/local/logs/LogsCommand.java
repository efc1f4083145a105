package fr.maillage.local.logs;

import fr.maillage.local.console.Console;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.DirectoryOption;
import fr.maillage.local.parts.LogTail;
import fr.maillage.local.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code logs}: of one part, or of all of them with their names in front. */
@Command(
        name = "logs",
        description = "Montre les journaux d'une partie, ou de toutes",
        synopsisHeading = "%nUsage : ",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions :%n",
        footerHeading = "%nExemples :%n",
        footer = {
            "  ./maillage logs registry",
            "  ./maillage logs -f               toutes les parties, en continu",
            "  ./maillage logs keycloak -n 500",
            "  ./maillage logs build            la dernière compilation"
        })
public final class LogsCommand implements Callable<Integer> {
    private static final long PAUSE_MILLIS = 200;
    /** Written on the way, not by a part that runs. */
    private static final List<String> OTHER_LOGS = List.of("build", "keycloak-build");

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Parameters(arity = "0..1", paramLabel = "PARTIE", description = "postgres, keycloak, registry, gateway…, build")
    private @Nullable String part;

    @Option(
            names = {"-f", "--follow"},
            description = "Continue au fil de l'eau, jusqu'à Ctrl-C")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "50",
            description = "Nombre de lignes (50 par défaut)")
    private int lines = 50;

    @Override
    public Integer call() throws Exception {
        DataDirectory data = directory.directory();
        data.existing();
        Console console = Console.standardOutput();
        List<String> names = part == null ? Platform.partNames() : List.of(known(part, data));
        Map<String, LogFollower> followers = new LinkedHashMap<>();
        for (String name : names) {
            followers.put(name, new LogFollower(data.logFile(name)));
            LogTail.of(data.logFile(name), lines).forEach(line -> show(console, name, line));
        }
        while (follow) {
            showNews(console, followers);
            Thread.sleep(PAUSE_MILLIS);
        }
        return 0;
    }

    private void showNews(Console console, Map<String, LogFollower> followers) throws IOException {
        for (Map.Entry<String, LogFollower> follower : followers.entrySet()) {
            follower.getValue().newLines().forEach(line -> show(console, follower.getKey(), line));
        }
    }

    private void show(Console console, String name, String line) {
        console.line(part == null ? console.dim("%-10s| ".formatted(name)) + line : line);
    }

    private static String known(String name, DataDirectory data) {
        List<String> names = Stream.concat(Platform.partNames().stream(), OTHER_LOGS.stream())
                .toList();
        if (!names.contains(name)) {
            throw Failure.of("aucune partie ne s'appelle " + name, "choisir parmi " + String.join(", ", names));
        }
        if (!Files.exists(data.logFile(name))) {
            throw Failure.of(name + " n'a encore rien écrit", "./maillage status");
        }
        return name;
    }
}
