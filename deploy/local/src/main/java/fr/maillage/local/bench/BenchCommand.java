package fr.maillage.local.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bench}: what is promised about speed, measured here and now, as ratios of one run. */
@Command(
        name = "bench",
        description = "Mesure ce qui est promis sur la vitesse, en rapports d'un même passage",
        synopsisHeading = "%nUsage : ",
        commandListHeading = "%nMesures :%n",
        subcommands = {
            BenchImportCommand.class,
            SearchBenchCommand.class,
            ItemBenchCommand.class,
            GatewayBenchCommand.class,
            EdgeBenchCommand.class,
            MatchingBenchCommand.class
        },
        footerHeading = "%nCode de sortie : 0 promesses tenues, 1 non tenues%n%nExemples :%n",
        footer = {
            "  ./maillage bench import",
            "  ./maillage demo && ./maillage bench search",
            "  ./maillage bench item --seconds 30",
            "  ./maillage bench gateway",
            "  ./maillage bench edge",
            "  ./maillage bench matching"
        })
public final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return CommandLine.ExitCode.USAGE;
    }
}
