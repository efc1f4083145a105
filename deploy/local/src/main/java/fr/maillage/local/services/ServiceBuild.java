package fr.maillage.local.services;

import fr.maillage.local.build.Freshness;
import fr.maillage.local.build.Maven;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.PrivateFiles;
import fr.maillage.local.parts.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the services whose sources changed, and lays what was built where it can run undisturbed. */
public final class ServiceBuild {
    private final Path checkout;
    private final DataDirectory directory;
    private final Clock clock;

    public ServiceBuild(Path checkout, DataDirectory directory, Clock clock) {
        this.checkout = checkout;
        this.directory = directory;
        this.clock = clock;
    }

    public List<Service> outdated(List<Service> services) {
        return services.stream()
                .filter(service -> !Freshness.isFresh(jar(built(service)), sources(service)))
                .toList();
    }

    /** Whether what runs, or would run, is older than the sources. */
    public boolean runsOldSources(Service service) {
        return !Freshness.isFresh(jar(directory.program(service.name())), sources(service));
    }

    public void build(List<Service> services, Maven maven) throws IOException, InterruptedException {
        FileTime begin = FileTime.from(clock.instant());
        String modules = services.stream().map(Service::module).collect(Collectors.joining(","));
        maven.run(
                "la compilation",
                "--projects",
                modules,
                "--also-make",
                "package",
                "-DskipTests",
                "-DskipITs",
                "-Dcyclonedx.skip=true",
                "-Dspotless.check.skip=true");
        for (Service service : services) {
            // As old as the start of the build: a source edited meanwhile will be seen as newer.
            Files.setLastModifiedTime(jar(built(service)), begin);
        }
    }

    /**
     * Copies the application into the data directory. A later build, or the project's own tests, empty the build
     * folder, and a service that runs loads classes from its jars as it goes.
     */
    public Path lay(Service service) throws IOException {
        Path program = directory.program(service.name());
        Path built = built(service);
        if (!Files.exists(jar(program))
                || !Files.getLastModifiedTime(jar(program)).equals(Files.getLastModifiedTime(jar(built)))) {
            PrivateFiles.deleteTree(program);
            copy(built, PrivateFiles.directory(program));
        }
        return program;
    }

    private List<Path> sources(Service service) {
        List<Path> sources = new ArrayList<>(List.of(checkout.resolve("pom.xml")));
        sources.addAll(sourcesOf(checkout.resolve(service.module())));
        if (service.stage() == Stage.ENTRANCE) {
            // The gateway carries the contracts of all services.
            sources.add(checkout.resolve("openapi"));
        }
        try (Stream<Path> libraries = Files.list(checkout.resolve("platform"))) {
            libraries
                    .filter(library -> !library.endsWith("testing"))
                    .forEach(library -> sources.addAll(sourcesOf(library)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static List<Path> sourcesOf(Path module) {
        return List.of(module.resolve("pom.xml"), module.resolve("src/main"));
    }

    private Path built(Service service) {
        return checkout.resolve(service.module()).resolve("target/quarkus-app");
    }

    private static Path jar(Path application) {
        return application.resolve("quarkus-run.jar");
    }

    /** The start jar goes last and keeps its time: a copy that has it is whole. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path source : tree.filter(path -> !path.equals(jar(from))).toList()) {
                Path target = to.resolve(from.relativize(source));
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target);
                }
            }
        }
        Files.copy(jar(from), jar(to), StandardCopyOption.COPY_ATTRIBUTES);
    }
}
