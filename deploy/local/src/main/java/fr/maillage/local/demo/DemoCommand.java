package fr.maillage.local.demo;

import fr.maillage.local.console.Console;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.DirectoryOption;
import fr.maillage.local.directory.Instance;
import fr.maillage.local.imports.ImportRun;
import fr.maillage.local.script.ScriptClient;
import fr.maillage.local.script.ScriptRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: exits 0 when everything is there, 3 when a file waits for a human, 1 when one was refused. */
@Command(
        name = "demo",
        description = "Génère des données fictives dans les formats officiels et les importe",
        synopsisHeading = "%nUsage : ",
        optionListHeading = "%nOptions :%n",
        footerHeading = "%nCode de sortie : 0 chargé, 3 en attente d'une décision, 1 refusé ou échoué%n%nExemples :%n",
        footer = {
            "  ./maillage demo                               Haute-Garonne et Ille-et-Vilaine",
            "  ./maillage demo --department 38",
            "  ./maillage demo --department 31 --only generate --out /tmp/31",
            "  ./maillage demo --france --out /tmp/france    2,2 millions de lignes, à importer à la main"
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int WAITS_FOR_RELEASE = 3;
    /** Of every account of the demonstration. */
    private static final String PASSWORD = "demo";

    enum Half {
        GENERATE,
        IMPORT
    }

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Option(
            names = "--department",
            split = ",",
            paramLabel = "CODE",
            description = "Département ; répétable (31 et 35 sinon)")
    private List<String> departments = List.of();

    @Option(names = "--france", description = "Tout le pays, sans l'importer")
    private boolean france;

    @Option(names = "--seed", paramLabel = "N", description = "Même graine, mêmes données")
    private @Nullable Long seed;

    @Option(names = "--scale", paramLabel = "X", description = "Nombre de personnes, 1 comme dans le pays")
    private @Nullable Double scale;

    @Option(
            names = "--parts",
            paramLabel = "PARTIE",
            description = "Seulement geography, addresses, structures, people, knowledge ou settling ; répétable")
    private List<String> parts = List.of();

    @Option(
            names = "--only",
            paramLabel = "MOITIÉ",
            description = "generate : n'importe rien ; import : ne génère rien")
    private @Nullable Half only;

    @Option(
            names = "--out",
            paramLabel = "DOSSIER",
            description = "Où sont les fichiers (sinon work/demo du dossier de données)")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        Console console = Console.standardOutput();
        DataDirectory data = directory.directory();
        boolean imports = only != Half.GENERATE && !(france && only == null);
        if (imports) {
            mustRun(data);
        }
        Path folder = (out == null ? data.work("demo") : out).toAbsolutePath().normalize();
        if (only != Half.IMPORT) {
            console.line(console.bold("Génération") + console.dim("  " + folder));
            new DemoGenerator(directory.checkout(), console, Clock.systemUTC()).run(arguments(folder));
        }
        if (!imports) {
            console.line("  pour les importer : ./maillage demo --only import --out " + folder);
            return 0;
        }
        return load(DemoFolder.read(folder), data, console);
    }

    private static int load(DemoFolder folder, DataDirectory data, Console console) throws Exception {
        console.line(console.bold("Import"));
        ImportRun operator = ImportRun.ofOperator(data, console);
        DemoLoad.Result result = new DemoLoad(
                        folder, console, operator, user -> ImportRun.ofPerson(data, user, PASSWORD, console))
                .run();
        console.line(console.bold("Localisation"));
        operator.locate();
        boolean entered = scripts(folder, data, console);
        new DemoSummary(console, operator).show(folder.manifest(), result);
        if (!result.refused().isEmpty() || !entered) {
            return 1;
        }
        return result.waiting().isEmpty() ? 0 : WAITS_FOR_RELEASE;
    }

    /** What organizations enter themselves, once for an installation; false when something was refused. */
    private static boolean scripts(DemoFolder folder, DataDirectory data, Console console) throws Exception {
        boolean accepted = true;
        for (DemoFolder.Script script : Objects.requireNonNull(folder.manifest().scripts())) {
            String member = DemoLoad.member(script.tenant());
            console.line(console.bold("Locaux et demandes") + console.dim("  " + member));
            Path done = data.work("demo").resolve(script.file() + ".done");
            if (Files.exists(done)) {
                console.line("  " + console.green("✓") + " déjà là");
                continue;
            }
            Clock clock = Clock.systemUTC();
            ScriptRun.Result result = new ScriptRun(
                            ScriptClient.of(data, member, PASSWORD, clock), console, LocalDate.now(clock))
                    .run(folder.file(script));
            accepted &= result.refused() == 0;
            console.line("  %s %s, %d refusés"
                    .formatted(
                            result.refused() == 0 ? console.green("✓") : console.red("✗"),
                            new TreeMap<>(result.made()),
                            result.refused()));
            if (result.refused() == 0) {
                Files.createDirectories(done.getParent());
                Files.writeString(done, clock.instant().toString());
            }
        }
        return accepted;
    }

    /** Before minutes are spent on generating. */
    private static void mustRun(DataDirectory data) throws InterruptedException {
        Optional<Instance> instance = data.instance();
        if (instance.isEmpty()) {
            throw Failure.of(
                    "la plateforme n'a pas encore été démarrée dans " + data.root(),
                    "./maillage up --detach, puis ./maillage demo",
                    "sans plateforme : ./maillage demo --only generate --out DOSSIER");
        }
        ImportRun.ofOperator(data, Console.standardError()).knows("communes");
    }

    private List<String> arguments(Path folder) {
        List<String> arguments = new ArrayList<>(List.of("--out", folder.toString()));
        if (france) {
            arguments.add("--france");
        }
        departments.forEach(code -> arguments.addAll(List.of("--department", code)));
        parts.forEach(part -> arguments.addAll(List.of("--parts", part)));
        if (seed != null) {
            arguments.addAll(List.of("--seed", seed.toString()));
        }
        if (scale != null) {
            arguments.addAll(List.of("--scale", scale.toString()));
        }
        return arguments;
    }
}
