package fr.maillage.local.bench;

import fr.maillage.local.build.Maven;
import fr.maillage.local.build.Versions;
import fr.maillage.local.console.Console;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.DirectoryOption;
import fr.maillage.local.directory.Instance;
import fr.maillage.local.directory.PortLayout;
import fr.maillage.local.directory.PrivateFiles;
import fr.maillage.local.parts.PartStopper;
import fr.maillage.local.parts.PidFiles;
import fr.maillage.local.services.Service;
import fr.maillage.local.services.ServiceBuild;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code bench matching}: rooms for requests, in a process of its own with the premises service's classes, beside SQL in
 * a database of its own that goes at the end.
 */
@Command(
        name = "matching",
        description = "Rapprochement de 10 000 demandes et 100 000 locaux inventés, et les mêmes critères en SQL",
        synopsisHeading = "%nUsage : ",
        optionListHeading = "%nOptions :%n")
public final class MatchingBenchCommand implements Callable<Integer> {
    private static final Service PREMISES = new Service("premises", "services/premises", 2, true, "1g", "", List.of());
    private static final String MAIN = "fr.maillage.premises.matching.bench.MatchingBench";

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Option(names = "--port-base", paramLabel = "N", description = "Premier des ports (défaut : ${DEFAULT-VALUE})")
    private int portBase = 18_500;

    @Option(names = "--no-sql", description = "Sans la comparaison avec SQL")
    private boolean withoutSql;

    @Override
    public Integer call() throws Exception {
        Path root = Files.createTempDirectory("maillage-bench");
        DataDirectory data = new DataDirectory(root.resolve("data"));
        // However it ends, Ctrl-C included: what was started is stopped, then the folder goes.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            PidFiles pidFiles = new PidFiles(data);
            PartStopper stopper = new PartStopper(pidFiles);
            pidFiles.list().reversed().forEach(stopper::stop);
            PrivateFiles.deleteTree(root);
        }));
        return measure(data);
    }

    private int measure(DataDirectory data) throws Exception {
        Clock clock = Clock.systemUTC();
        data.open();
        PortLayout ports = PortLayout.from(portBase);
        data.remember(Instance.created(Versions.ofThisBuild().product(), clock.instant(), ports));
        ServiceBuild builds = new ServiceBuild(directory.checkout(), data, clock);
        List<Service> outdated = builds.outdated(List.of(PREMISES));
        if (!outdated.isEmpty()) {
            Console.standardOutput().line("compilation du service premises");
            builds.build(outdated, new Maven(directory.checkout(), data.logFile("build")));
        }
        ProcessBuilder bench = bench(builds.lay(PREMISES));
        try (BenchBed bed = new BenchBed(data, ports, PREMISES, clock)) {
            if (!withoutSql) {
                bed.startDatabase();
                bench.environment().putAll(bed.databaseEnvironment());
            }
            return bench.start().waitFor();
        }
    }

    private static ProcessBuilder bench(Path program) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-Xmx" + PREMISES.heap(), "-cp", jars(program), MAIN).inheritIO();
    }

    private static String jars(Path program) throws IOException {
        try (Stream<Path> files = Files.walk(program)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
