package fr.maillage.local.bench;

import fr.maillage.local.build.Maven;
import fr.maillage.local.build.Versions;
import fr.maillage.local.console.Console;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.DirectoryOption;
import fr.maillage.local.directory.Instance;
import fr.maillage.local.directory.PortLayout;
import fr.maillage.local.directory.PrivateFiles;
import fr.maillage.local.parts.Part;
import fr.maillage.local.parts.PartStarter;
import fr.maillage.local.parts.PartStopper;
import fr.maillage.local.parts.PidFiles;
import fr.maillage.local.parts.Probes;
import fr.maillage.local.services.Service;
import fr.maillage.local.services.ServiceBuild;
import fr.maillage.local.services.ServiceCatalogue;
import fr.maillage.local.services.ServiceParts;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench edge}: a client in peace, beside one that has no measure and services in trouble. The gateway alone runs. */
@Command(name = "edge", description = "La passerelle : ce qu'un client subit des autres et des pannes")
final class EdgeBenchCommand implements Callable<Integer> {

    private static final int SERVICE = 1;
    private static final int PROXY = 2;

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Option(names = "--port-base", paramLabel = "N", description = "Premier des ports (défaut : ${DEFAULT-VALUE})")
    private int portBase = 18_490;

    @Option(names = "--seconds", paramLabel = "S", description = "Durée de chaque mesure (2 par défaut)")
    private int seconds = 2;

    @Override
    public Integer call() throws Exception {
        Path program =
                Nginx.find().orElseThrow(() -> Failure.of("nginx n'est pas installé", "paquet nginx-light de Debian"));
        Path root = Files.createTempDirectory("maillage-bench");
        DataDirectory data = new DataDirectory(root.resolve("data"));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            PidFiles pidFiles = new PidFiles(data);
            PartStopper stopper = new PartStopper(pidFiles);
            pidFiles.list().reversed().forEach(stopper::stop);
            PrivateFiles.deleteTree(root);
        }));
        return measure(data, program) ? 0 : 1;
    }

    private boolean measure(DataDirectory data, Path nginx) throws Exception {
        Clock clock = Clock.systemUTC();
        data.open();
        PortLayout ports = PortLayout.from(portBase);
        data.remember(Instance.created(Versions.ofThisBuild().product(), clock.instant(), ports));
        PartStarter starter = new PartStarter(data, new PidFiles(data), new Probes(data.secrets()), clock);
        try (LocalIssuer issuer = new LocalIssuer(clock);
                TroubledServices troubled = new TroubledServices()) {
            start(
                    starter,
                    Nginx.in(data, nginx, ports.service(SERVICE), ports.service(PROXY))
                            .part());
            start(starter, gateway(data, ports, issuer, troubled.addresses(), clock));
            List<String> names = troubled.addresses().keySet().stream().sorted().toList();
            List<String> all =
                    Stream.concat(Stream.of("registry"), names.stream()).toList();
            return new EdgeBench(
                            URI.create("http://127.0.0.1:" + ports.gateway()),
                            client -> issuer.reader(client, all),
                            names,
                            Duration.ofSeconds(seconds),
                            Console.standardOutput())
                    .run();
        }
    }

    private Part gateway(
            DataDirectory data, PortLayout ports, LocalIssuer issuer, Map<String, String> troubled, Clock clock)
            throws Exception {
        Service gateway = ServiceCatalogue.all().stream()
                .filter(service -> !service.hasDatabase())
                .findFirst()
                .orElseThrow();
        ServiceBuild builds = new ServiceBuild(directory.checkout(), data, clock);
        List<Service> outdated = builds.outdated(List.of(gateway));
        if (!outdated.isEmpty()) {
            builds.build(outdated, new Maven(directory.checkout(), data.logFile("build")));
        }
        Part part = new ServiceParts(data, ports, issuer.url()).prepare(gateway, builds.lay(gateway));
        List<String> command = new ArrayList<>(part.command());
        command.addAll(1, settings(troubled));
        return new Part(
                part.name(),
                part.ports(),
                command,
                part.environment(),
                part.workingDirectory(),
                part.probe(),
                part.stopSignal(),
                part.stage(),
                part.patience());
    }

    private static List<String> settings(Map<String, String> troubled) {
        List<String> settings = new ArrayList<>();
        settings.add("-Dmaillage.gateway.response-timeout=1S");
        settings.add("-Dmaillage.gateway.limits.clients." + EdgeBench.MODEST + "=bulk");
        troubled.forEach((name, address) -> settings.add("-Dmaillage.gateway.services." + name + "=" + address));
        return settings;
    }

    private static void start(PartStarter starter, Part part) throws InterruptedException {
        starter.awaitReady(part, starter.start(part));
    }
}
