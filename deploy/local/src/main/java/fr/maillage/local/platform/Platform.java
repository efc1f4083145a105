package fr.maillage.local.platform;

import fr.maillage.local.console.Console;
import fr.maillage.local.console.Failure;
import fr.maillage.local.console.Steps;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.DirectoryLock;
import fr.maillage.local.directory.Instance;
import fr.maillage.local.directory.PortLayout;
import fr.maillage.local.keycloak.KeycloakServer;
import fr.maillage.local.parts.PartStarter;
import fr.maillage.local.parts.PidFiles;
import fr.maillage.local.parts.Probes;
import fr.maillage.local.parts.StartedPart;
import fr.maillage.local.postgres.PostgresServer;
import fr.maillage.local.services.Service;
import fr.maillage.local.services.ServiceCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The whole platform on one data directory: up, down, and what lies between. */
public final class Platform {
    /** PostgreSQL's programs, an empty cluster, the services, and room to breathe. */
    private static final long FIRST_START_MEGABYTES = 800;

    private static final long LATER_START_MEGABYTES = 300;
    /** Keycloak packed, unpacked and built. */
    private static final long CACHE_MEGABYTES = 800;

    private final Workshop workshop;
    private final DataDirectory directory;
    private final PidFiles pidFiles;
    private final Console console;

    public Platform(Path checkout, DataDirectory directory, Clock clock, Console console) {
        this.workshop = Workshop.of(checkout, directory, clock);
        this.directory = directory;
        this.pidFiles = new PidFiles(directory);
        this.console = console;
    }

    /** Starts what does not run yet. If that fails, what this call started is stopped again before it returns. */
    public Outcome up(UpOptions options) throws Exception {
        directory.open();
        try (Steps steps = new Steps(console);
                DirectoryLock _ = DirectoryLock.acquire(directory.lockFile(), steps::note)) {
            Instance instance = instance();
            if (options.fresh()) {
                new ShutDown(pidFiles, steps).stop(pidFiles.list());
                directory.erase();
                directory.open();
                directory.remember(instance);
            }
            PortLayout ports = choosePorts(options, instance.ports());
            List<String> missing = missingParts();
            checkMachine(ports, missing);
            directory.remember(instance.on(ports));
            return start(ports, steps, missing.size() < partNames().size());
        }
    }

    /** Stops everything that runs; returns how many parts ran. */
    public int down() throws Exception {
        directory.existing();
        try (Steps steps = new Steps(console);
                DirectoryLock _ = DirectoryLock.acquire(directory.lockFile(), steps::note)) {
            List<StartedPart> parts = pidFiles.list();
            int alive = (int) parts.stream().filter(StartedPart::isAlive).count();
            new ShutDown(pidFiles, steps).stop(parts);
            return alive;
        }
    }

    public Supervisor supervisor() {
        return new Supervisor(directory, pidFiles, console);
    }

    /** Every part there should be, in the order in which people think of them. */
    public static List<String> partNames() {
        return Stream.concat(
                        Stream.of(PostgresServer.NAME, KeycloakServer.NAME),
                        ServiceCatalogue.all().stream().map(Service::name))
                .toList();
    }

    /** Every port, with the name of the part that listens there. */
    public static Map<Integer, String> ports(PortLayout layout) {
        Map<Integer, String> ports = new LinkedHashMap<>();
        ports.put(layout.postgres(), PostgresServer.NAME);
        ports.put(layout.keycloak(), KeycloakServer.NAME);
        ports.put(layout.keycloakManagement(), KeycloakServer.NAME);
        ServiceCatalogue.all().forEach(service -> ports.put(layout.service(service.portOffset()), service.name()));
        return ports;
    }

    private Outcome start(PortLayout ports, Steps steps, boolean partial) throws Exception {
        PartStarter starter = new PartStarter(directory, pidFiles, new Probes(directory.secrets()), workshop.clock());
        PartRun run = new PartRun(starter, pidFiles);
        try {
            new StartUp(workshop, ports, steps, run).everything();
            remarks(steps);
            return new Outcome(ports, run.names(), partial);
        } catch (Exception e) {
            boolean interrupted = Thread.interrupted() || e instanceof InterruptedException;
            new ShutDown(pidFiles, steps).stop(run.close());
            if (interrupted) {
                Thread.currentThread().interrupt();
                throw e;
            }
            throw Preconditions.explained(e, directory.root());
        }
    }

    private List<String> missingParts() {
        return partNames().stream()
                .filter(name -> pidFiles.findAlive(name).isEmpty())
                .toList();
    }

    /** A directory is marked as ours before anything else is written into it. */
    private Instance instance() {
        Optional<Instance> known = directory.instance();
        if (known.isPresent()) {
            return known.get();
        }
        String version = workshop.versions().product();
        Instance created = Instance.created(version, workshop.clock().instant(), PortLayout.USUAL);
        directory.remember(created);
        return created;
    }

    private PortLayout choosePorts(UpOptions options, PortLayout before) {
        PortLayout ports = options.portBase().isPresent()
                ? PortLayout.from(options.portBase().getAsInt())
                : before;
        if (!ports.equals(before) && missingParts().size() < partNames().size()) {
            throw Failure.of(
                    "Maillage tourne déjà dans %s, sur le port %d".formatted(directory.root(), before.gateway()),
                    "pour en changer : ./maillage down, puis ./maillage up --port-base " + ports.base(),
                    "pour une seconde copie : donner aussi un autre --data-dir");
        }
        return ports;
    }

    private void checkMachine(PortLayout ports, List<String> missing) {
        boolean first = !Files.exists(directory.postgres());
        Preconditions.spaceIsLeft(directory.root(), first ? FIRST_START_MEGABYTES : LATER_START_MEGABYTES);
        if (!workshop.distribution().isReady()) {
            Preconditions.spaceIsLeft(workshop.distribution().home(), CACHE_MEGABYTES);
        }
        Map<Integer, String> wanted = ports(ports);
        wanted.values().retainAll(missing);
        Preconditions.portsAreFree(wanted);
    }

    private void remarks(Steps steps) {
        if (workshop.realm().hasChangedSinceImport()) {
            steps.note("deploy/keycloak a changé depuis l'import du royaume, et Keycloak n'importe qu'une fois :");
            steps.note("reporter le changement dans sa console, ou repartir de zéro avec ./maillage up --fresh");
        }
        ServiceCatalogue.all().stream()
                .filter(workshop.builds()::runsOldSources)
                .forEach(service ->
                        steps.note("les sources de %s sont plus récentes que ce qui tourne : ./maillage down, puis up"
                                .formatted(service.name())));
    }
}
