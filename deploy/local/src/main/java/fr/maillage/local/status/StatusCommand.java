package fr.maillage.local.status;

import fr.maillage.local.console.Console;
import fr.maillage.local.console.Elapsed;
import fr.maillage.local.directory.DirectoryOption;
import fr.maillage.local.directory.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: exits 0 only if every part is ready. */
@Command(
        name = "status",
        description = "Montre chaque partie : processus, port, santé, mémoire, durée",
        synopsisHeading = "%nUsage : ",
        optionListHeading = "%nOptions :%n",
        footerHeading = "%nExemples :%n",
        footer = {"  ./maillage status", "  ./maillage status --json", "  ./maillage status >/dev/null && echo prêt"})
public final class StatusCommand implements Callable<Integer> {
    private static final String ROW = "  %-12s %8s %6s  %-14s %9s  %s";
    private static final long MEGABYTE = 1024 * 1024;

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Option(names = "--json", description = "Écrit la même chose en JSON, pour un programme")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        StatusReport report = StatusReport.of(directory.directory(), Clock.systemUTC());
        Console console = Console.standardOutput();
        if (json) {
            console.line(Json.MAPPER.writeValueAsString(report));
        } else {
            console.line(console.bold(ROW.formatted("PARTIE", "PID", "PORT", "SANTÉ", "MÉMOIRE", "DEPUIS")));
            report.parts().forEach(part -> console.line(row(part, console)));
            console.line(console.dim(
                    "  %s · %d Mo en tout".formatted(report.dataDirectory(), report.memoryBytes() / MEGABYTE)));
        }
        return report.healthy() ? 0 : 1;
    }

    private static String row(PartReport part, Console console) {
        String line = ROW.formatted(
                part.name(),
                shown(part.pid()),
                shown(part.port()),
                part.state().label(),
                part.memoryBytes() == null ? "-" : part.memoryBytes() / MEGABYTE + " Mo",
                part.uptimeSeconds() == null ? "-" : Elapsed.text(Duration.ofSeconds(part.uptimeSeconds())));
        return switch (part.state()) {
            case READY ->
                line.replace(part.state().label(), console.green(part.state().label()));
            case UNREADY ->
                line.replace(part.state().label(), console.yellow(part.state().label()));
            case DEAD ->
                line.replace(part.state().label(), console.red(part.state().label()));
            case STOPPED -> console.dim(line);
        };
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
