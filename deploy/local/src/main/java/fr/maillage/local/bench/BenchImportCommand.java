package fr.maillage.local.bench;

import fr.maillage.local.build.Maven;
import fr.maillage.local.build.Versions;
import fr.maillage.local.console.Console;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.DirectoryOption;
import fr.maillage.local.directory.Instance;
import fr.maillage.local.directory.PortLayout;
import fr.maillage.local.directory.PrivateFiles;
import fr.maillage.local.imports.RegistryClient;
import fr.maillage.local.parts.PartStopper;
import fr.maillage.local.parts.PidFiles;
import fr.maillage.local.parts.StartedPart;
import fr.maillage.local.services.Service;
import fr.maillage.local.services.ServiceBuild;
import fr.maillage.local.services.ServiceCatalogue;
import fr.maillage.local.token.AccessToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code bench import}: a national file of people against a plain COPY of the same file, in a database of its own that
 * goes at the end. Exits 1 when a ratio is over its budget.
 */
@Command(
        name = "import",
        description = "Un fichier national de personnes : premier chargement, le même, 1 %% de changements",
        synopsisHeading = "%nUsage : ",
        optionListHeading = "%nOptions :%n")
public final class BenchImportCommand implements Callable<Integer> {
    private static final double FIRST_BUDGET = 4;
    private static final double AGAIN_BUDGET = 2.5;
    private static final long MEMORY_BUDGET = 768;

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Option(names = "--lines", paramLabel = "N", description = "Lignes du fichier (défaut : ${DEFAULT-VALUE})")
    private long lines = 2_200_000;

    @Option(names = "--port-base", paramLabel = "N", description = "Premier des ports (défaut : ${DEFAULT-VALUE})")
    private int portBase = 18_480;

    @Option(names = "--in", paramLabel = "DOSSIER", description = "Où mettre les fichiers (sinon celui du système)")
    private @Nullable Path parent;

    @Override
    public Integer call() throws Exception {
        Console console = Console.standardOutput();
        Path root = parent == null
                ? Files.createTempDirectory("maillage-bench")
                : Files.createTempDirectory(Files.createDirectories(parent), "bench");
        DataDirectory data = new DataDirectory(root.resolve("data"));
        // However it ends, Ctrl-C included: what was started is stopped, then the folder goes.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            PidFiles pidFiles = new PidFiles(data);
            PartStopper stopper = new PartStopper(pidFiles);
            pidFiles.list().reversed().forEach(stopper::stop);
            PrivateFiles.deleteTree(root);
        }));
        return measure(data, root, console);
    }

    private int measure(DataDirectory data, Path root, Console console) throws Exception {
        Clock clock = Clock.systemUTC();
        data.open();
        PortLayout ports = PortLayout.from(portBase);
        data.remember(Instance.created(Versions.ofThisBuild().product(), clock.instant(), ports));
        Service registry = ServiceCatalogue.all().stream()
                .filter(service -> service.name().equals("registry"))
                .findFirst()
                .orElseThrow();
        ServiceBuild builds = new ServiceBuild(directory.checkout(), data, clock);
        List<Service> outdated = builds.outdated(List.of(registry));
        if (!outdated.isEmpty()) {
            builds.build(outdated, new Maven(directory.checkout(), data.logFile("build")));
        }
        try (LocalIssuer issuer = new LocalIssuer(clock);
                BenchBed bed = new BenchBed(data, ports, registry, clock)) {
            StartedPart service = bed.start(builds.lay(registry), issuer.url());
            try (Watch watch = new Watch(
                    bed.service(), issuer.operator(), service.process().pid())) {
                return run(bed, issuer, watch, root, console);
            }
        }
    }

    private int run(BenchBed bed, LocalIssuer issuer, Watch watch, Path root, Console console) throws Exception {
        RegistryClient client = new RegistryClient(
                bed.service(), () -> new AccessToken(issuer.operator(), Duration.ofHours(1)), Clock.systemUTC());
        NationalFile national = new NationalFile(communes());
        Path file = root.resolve("activities.txt");
        Path next = root.resolve("activities-next.txt");
        national.write(file, lines, false);
        long touched = national.write(next, lines, true);
        console.line(
                "%d lignes, %d Mo ; la suivante change %d activités".formatted(lines, Files.size(file) >> 20, touched));
        ImportBench bench = new ImportBench(bed, client, console);
        bench.copy(file);
        Timing copy = bench.copy(file);
        Timing first = bench.load("premier chargement", file);
        Timing again = bench.load("le même fichier", file);
        Timing changed = bench.load("1 % de changements", next);
        console.line("  rapports à COPY : premier %.2f (budget %.1f), le même %.2f (budget %.1f), 1 %% %.2f"
                .formatted(
                        first.ratioTo(copy), FIRST_BUDGET, again.ratioTo(copy), AGAIN_BUDGET, changed.ratioTo(copy)));
        console.line(
                "  mémoire du service : %d Mo au plus (budget %d) ; recherche : p50 %.0f ms, p99 %.0f ms, max %.0f ms, %d sans réponse"
                        .formatted(
                                watch.peakMegabytes(),
                                MEMORY_BUDGET,
                                watch.quantile(0.5),
                                watch.quantile(0.99),
                                watch.quantile(1),
                                watch.refused()));
        return first.ratioTo(copy) <= FIRST_BUDGET
                        && again.ratioTo(copy) <= AGAIN_BUDGET
                        && watch.peakMegabytes() <= MEMORY_BUDGET
                ? 0
                : 1;
    }

    /** Codes of the communes that the registry ships with. */
    private List<String> communes() throws IOException {
        Path reference = directory.checkout().resolve("services/registry/src/main/resources/reference/communes.csv");
        try (var rows = Files.lines(reference)) {
            return rows.skip(1).map(row -> row.substring(0, row.indexOf(';'))).toList();
        }
    }
}
