package fr.maillage.local.platform;

import fr.maillage.local.build.Maven;
import fr.maillage.local.console.Steps;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.PortLayout;
import fr.maillage.local.keycloak.KeycloakDistribution;
import fr.maillage.local.keycloak.KeycloakServer;
import fr.maillage.local.keycloak.RealmSource;
import fr.maillage.local.parts.Part;
import fr.maillage.local.platform.Tasks.Task;
import fr.maillage.local.postgres.DatabaseSpec;
import fr.maillage.local.postgres.PostgresServer;
import fr.maillage.local.services.Service;
import fr.maillage.local.services.ServiceBuild;
import fr.maillage.local.services.ServiceCatalogue;
import fr.maillage.local.services.ServiceParts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for whom. Maven compiles while PostgreSQL and Keycloak get ready; Keycloak and the services with a
 * database wait for PostgreSQL; nobody waits for Keycloak, whose keys services fetch when they first need them.
 */
final class StartUp {
    private final DataDirectory directory;
    private final Steps steps;
    private final Maven maven;
    private final ServiceBuild builds;
    private final KeycloakDistribution distribution;
    private final RealmSource realm;
    private final PostgresServer postgres;
    private final KeycloakServer keycloak;
    private final ServiceParts services;
    private final PartRun run;

    StartUp(Workshop workshop, PortLayout ports, Steps steps, PartRun run) {
        this.directory = workshop.directory();
        this.steps = steps;
        this.maven = workshop.maven();
        this.builds = workshop.builds();
        this.distribution = workshop.distribution();
        this.realm = workshop.realm();
        this.postgres = new PostgresServer(directory, workshop.versions().postgres(), ports.postgres());
        this.keycloak = new KeycloakServer(directory, ports);
        this.services = new ServiceParts(directory, ports, KeycloakServer.issuer(ports));
        this.run = run;
    }

    void everything() throws Exception {
        List<Service> outdated = builds.outdated(ServiceCatalogue.all().stream()
                .filter(service -> !run.isRunning(service.name()))
                .toList());
        try (Tasks tasks = new Tasks()) {
            Task archive = tasks.start(this::fetchKeycloak);
            Task database = tasks.start(this::bringUpDatabase);
            Task programs = tasks.start(() -> build(outdated, archive));
            tasks.start(() -> bringUpKeycloak(archive, database));
            for (Service service : ServiceCatalogue.all()) {
                tasks.start(() -> bringUp(service, programs, service.hasDatabase() ? database : programs));
            }
            tasks.awaitAll();
        }
    }

    private void fetchKeycloak() throws Exception {
        if (!distribution.isReady()) {
            step("Keycloak : téléchargement (une seule fois)", () -> distribution.fetch(maven));
        }
    }

    private void bringUpDatabase() throws Exception {
        if (!postgres.isInitialised()) {
            step("PostgreSQL : création de la base", postgres::prepare);
        }
        bringUp("PostgreSQL", postgres.prepare());
        List<DatabaseSpec> databases = new ArrayList<>(ServiceCatalogue.databases());
        databases.add(KeycloakServer.DATABASE);
        postgres.provide(databases);
    }

    /** Not beside the download: both are Maven's. */
    private void build(List<Service> outdated, Task archive) throws Exception {
        archive.await();
        if (!outdated.isEmpty()) {
            String names = outdated.stream().map(Service::name).collect(Collectors.joining(", "));
            step("compilation : " + names, () -> builds.build(outdated, maven));
        }
    }

    private void bringUpKeycloak(Task archive, Task database) throws Exception {
        archive.await();
        if (!distribution.isReady()) {
            step(
                    "Keycloak : préparation (une seule fois)",
                    () -> distribution.build(directory.logFile("keycloak-build")));
        }
        database.await();
        boolean first = !realm.isImported();
        Part part = keycloak.prepare(distribution, realm, postgres.jdbcUrl(KeycloakServer.DATABASE.name()));
        bringUp(first ? "Keycloak : premier démarrage, import du royaume" : "Keycloak", part);
        if (first) {
            realm.rememberImport();
        }
    }

    private void bringUp(Service service, Task programs, Task database) throws Exception {
        programs.await();
        database.await();
        // The program of a service that runs is not touched, however new its sources are.
        Path program = run.isRunning(service.name()) ? directory.program(service.name()) : builds.lay(service);
        bringUp(service.name(), services.prepare(service, program));
    }

    /** What is ready already is not worth a line. */
    private void bringUp(String title, Part part) throws Exception {
        if (!run.isReady(part)) {
            step(title, () -> run.bringUp(part));
        }
    }

    private void step(String title, Tasks.Work work) throws Exception {
        steps.<@Nullable Void>run(title, () -> {
            work.run();
            return null;
        });
    }
}
