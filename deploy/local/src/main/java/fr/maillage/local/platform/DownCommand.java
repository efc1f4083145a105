package fr.maillage.local.platform;

import fr.maillage.local.console.Console;
import fr.maillage.local.directory.DirectoryOption;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code down}: stops all that runs on a data directory, whoever started it. The data stay. */
@Command(
        name = "down",
        description = "Arrête tout ; les données restent",
        synopsisHeading = "%nUsage : ",
        optionListHeading = "%nOptions :%n",
        footerHeading = "%nExemples :%n",
        footer = {"  ./maillage down", "  ./maillage down --data-dir /tmp/essai"})
public final class DownCommand implements Callable<Integer> {
    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Override
    public Integer call() throws Exception {
        Console console = Console.standardOutput();
        if (directory.directory().instance().isEmpty()) {
            console.line("rien n'a jamais tourné dans " + directory.directory().root());
            return 0;
        }
        Platform platform = new Platform(directory.checkout(), directory.directory(), Clock.systemUTC(), console);
        int stopped = platform.down();
        console.line(
                stopped == 0
                        ? "rien ne tournait"
                        : "arrêté ; les données restent dans "
                                + directory.directory().root());
        return 0;
    }
}
