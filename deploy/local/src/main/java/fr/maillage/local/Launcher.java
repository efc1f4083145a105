package fr.maillage.local;

import fr.maillage.local.bench.BenchCommand;
import fr.maillage.local.console.CommandFailures;
import fr.maillage.local.demo.DemoCommand;
import fr.maillage.local.doctor.DoctorCommand;
import fr.maillage.local.imports.ImportCommand;
import fr.maillage.local.logs.LogsCommand;
import fr.maillage.local.mail.MailCommand;
import fr.maillage.local.platform.DownCommand;
import fr.maillage.local.platform.UpCommand;
import fr.maillage.local.rotation.RotateKeysCommand;
import fr.maillage.local.status.StatusCommand;
import fr.maillage.local.token.TokenCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Reads the command line and hands over. */
@Command(
        name = "./maillage",
        header = "Maillage : la plateforme entière sur une machine, sans conteneur.",
        synopsisHeading = "%nUsage : ",
        commandListHeading = "%nCommandes :%n",
        optionListHeading = "%nOptions :%n",
        synopsisSubcommandLabel = "COMMANDE",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TokenCommand.class,
            ImportCommand.class,
            MailCommand.class,
            BenchCommand.class,
            DemoCommand.class,
            RotateKeysCommand.class,
            DoctorCommand.class
        },
        footer = {
            "  test    Compile et teste tout (mvn verify) ; arguments passés à Maven",
            "",
            "Premiers pas :",
            "  ./maillage up --detach",
            "  ./maillage demo                  remplit deux départements de données fictives",
            "  ./maillage status",
            "  ./maillage COMMANDE --help"
        })
public final class Launcher {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Montre cette aide")
    @SuppressWarnings("UnusedVariable") // picocli sets it and acts on it
    private boolean help;

    private Launcher() {}

    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
        System.exit(code);
    }

    private static CommandLine commandLine() {
        CommandFailures failures = new CommandFailures();
        return new CommandLine(new Launcher())
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }
}
