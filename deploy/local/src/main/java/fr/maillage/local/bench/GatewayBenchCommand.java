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
import fr.maillage.local.parts.StartedPart;
import fr.maillage.local.services.Service;
import fr.maillage.local.services.ServiceBuild;
import fr.maillage.local.services.ServiceCatalogue;
import fr.maillage.local.services.ServiceParts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code bench gateway}: the same small answer of the same service, asked directly, through nginx and through the gateway
 * with its tokens, limits and headers; nothing else of the platform runs.
 */
@Command(name = "gateway", description = "La passerelle, à côté de nginx et de rien")
final class GatewayBenchCommand implements Callable<Integer> {

    /** Counted like any limit, and never reached. */
    private static final String NO_END = "100000000/s";

    private static final int SERVICE = 1;
    private static final int PROXY = 2;

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Option(names = "--port-base", paramLabel = "N", description = "Premier des ports (défaut : ${DEFAULT-VALUE})")
    private int portBase = 18_490;

    @Option(names = "--seconds", paramLabel = "S", description = "Durée de chaque mesure (4 par défaut)")
    private int seconds = 4;

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
        try (LocalIssuer issuer = new LocalIssuer(clock)) {
            Nginx bed = Nginx.in(data, nginx, ports.service(SERVICE), ports.service(PROXY));
            start(starter, bed.part());
            start(starter, gateway(data, ports, issuer, clock));
            GatewayBench bench = new GatewayBench(
                    ports, SERVICE, PROXY, issuer, Duration.ofSeconds(seconds), Console.standardOutput());
            return bench.run();
        }
    }

    private Part gateway(DataDirectory data, PortLayout ports, LocalIssuer issuer, Clock clock) throws Exception {
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
        Map<String, String> environment = new HashMap<>(part.environment());
        environment.put("MAILLAGE_GATEWAY_LIMITS_TIERS_DEFAULT_READ", NO_END);
        return new Part(
                part.name(),
                part.ports(),
                part.command(),
                environment,
                part.workingDirectory(),
                part.probe(),
                part.stopSignal(),
                part.stage(),
                part.patience());
    }

    private static void start(PartStarter starter, Part part) throws InterruptedException {
        StartedPart running = starter.start(part);
        starter.awaitReady(part, running);
    }
}
