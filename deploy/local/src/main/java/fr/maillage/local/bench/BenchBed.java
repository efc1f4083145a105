package fr.maillage.local.bench;

import fr.maillage.local.build.Versions;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.PortLayout;
import fr.maillage.local.parts.Part;
import fr.maillage.local.parts.PartStarter;
import fr.maillage.local.parts.PartStopper;
import fr.maillage.local.parts.PidFiles;
import fr.maillage.local.parts.Probes;
import fr.maillage.local.parts.StartedPart;
import fr.maillage.local.postgres.DatabaseSpec;
import fr.maillage.local.postgres.PostgresServer;
import fr.maillage.local.services.Service;
import fr.maillage.local.services.ServiceParts;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** PostgreSQL as the platform runs it and one service on top, for as long as a measurement lasts. */
final class BenchBed implements AutoCloseable {
    private final DataDirectory directory;
    private final PortLayout ports;
    private final Service service;
    private final PartStarter starter;
    private final PartStopper stopper;
    private final PostgresServer postgres;
    private final Deque<StartedPart> started = new ArrayDeque<>();

    BenchBed(DataDirectory directory, PortLayout ports, Service service, Clock clock) {
        this.directory = directory;
        this.ports = ports;
        this.service = service;
        PidFiles pidFiles = new PidFiles(directory);
        this.starter = new PartStarter(directory, pidFiles, new Probes(directory.secrets()), clock);
        this.stopper = new PartStopper(pidFiles);
        this.postgres = new PostgresServer(directory, Versions.ofThisBuild().postgres(), ports.postgres());
    }

    /** Starts both; the service's process is what is returned. */
    StartedPart start(Path program, String issuer) throws Exception {
        bringUp(postgres.prepare());
        postgres.provide(List.of(DatabaseSpec.ofService(service.name())));
        return bringUp(new ServiceParts(directory, ports, issuer).prepare(service, program));
    }

    /** Starts PostgreSQL alone, with the service's empty database. */
    void startDatabase() throws Exception {
        bringUp(postgres.prepare());
        postgres.provide(List.of(DatabaseSpec.ofService(service.name())));
    }

    /** What a process needs to reach the database as its owner. */
    Map<String, String> databaseEnvironment() {
        String owner = service.name() + "_owner";
        return Map.of(
                "MAILLAGE_DATABASE_URL", postgres.jdbcUrl(service.name()),
                "MAILLAGE_DATABASE_OWNER", owner,
                "MAILLAGE_DATABASE_OWNER_PASSWORD", directory.secrets().password(DatabaseSpec.secretOf(owner)));
    }

    URI service() {
        return URI.create("http://127.0.0.1:" + ports.service(service.portOffset()));
    }

    /** As the owner of the service's database. */
    Connection database() throws SQLException {
        String owner = service.name() + "_owner";
        return DriverManager.getConnection(
                postgres.jdbcUrl(service.name()), owner, directory.secrets().password(DatabaseSpec.secretOf(owner)));
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            stopper.stop(started.pop());
        }
    }

    private StartedPart bringUp(Part part) throws InterruptedException {
        StartedPart running = starter.start(part);
        started.push(running);
        starter.awaitReady(part, running);
        return running;
    }
}
