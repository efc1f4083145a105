package fr.maillage.local.doctor;

import fr.maillage.local.build.Versions;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.Instance;
import fr.maillage.local.directory.PortLayout;
import fr.maillage.local.keycloak.RealmSource;
import fr.maillage.local.parts.PidFiles;
import fr.maillage.local.parts.PortOwner;
import fr.maillage.local.parts.StartedPart;
import fr.maillage.local.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks of one data directory, whether it exists yet or not. */
final class DirectoryChecks {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long COMFORTABLE_MEGABYTES = 5_000;
    private static final long LEAST_MEGABYTES = 300;

    private final DataDirectory directory;
    private final RealmSource realm;
    private final PidFiles pidFiles;

    DirectoryChecks(DataDirectory directory, RealmSource realm) {
        this.directory = directory;
        this.realm = realm;
        this.pidFiles = new PidFiles(directory);
    }

    Finding disk() {
        try {
            long free = Files.getFileStore(nearestExisting()).getUsableSpace() / MEGABYTE;
            String seen = "%d Mo libres pour %s".formatted(free, directory.root());
            if (free < LEAST_MEGABYTES) {
                return Finding.failure("Disque", seen, "libérer de la place, ou choisir un autre --data-dir");
            }
            return free < COMFORTABLE_MEGABYTES
                    ? Finding.warning("Disque", seen, "un fichier national en demande environ 5 000")
                    : Finding.ok("Disque", seen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Finding access() {
        Path nearest = nearestExisting();
        if (!Files.isWritable(nearest)) {
            return Finding.failure(
                    "Dossier de données", nearest + " n'est pas accessible en écriture", "choisir un autre --data-dir");
        }
        if (!Files.exists(directory.root())) {
            return Finding.ok("Dossier de données", directory.root() + ", pas encore créé");
        }
        try {
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.root()));
            return mode.startsWith("rwx---")
                    ? Finding.ok("Dossier de données", directory.root() + ", réservé à son propriétaire")
                    : Finding.warning(
                            "Dossier de données",
                            directory.root() + " est ouvert à d'autres (" + mode + ")",
                            "chmod 700 " + directory.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Finding version() {
        String ours = Versions.ofThisBuild().product();
        try {
            Optional<Instance> instance = directory.instance();
            return instance.map(known -> Finding.ok(
                            "Données",
                            "format %d, créées par la version %s (programme : %s)"
                                    .formatted(known.format(), known.createdBy(), ours)))
                    .orElseGet(() -> Finding.ok("Données", "aucune encore"));
        } catch (Failure unreadable) {
            return Finding.failure("Données", unreadable.what(), String.join(" ; ", unreadable.advice()));
        }
    }

    Finding realm() {
        if (!realm.isImported()) {
            return Finding.ok("Royaume Keycloak", "sera importé au premier démarrage");
        }
        return realm.hasChangedSinceImport()
                ? Finding.warning(
                        "Royaume Keycloak",
                        "deploy/keycloak a changé depuis l'import",
                        "reporter le changement dans la console de Keycloak, ou ./maillage up --fresh")
                : Finding.ok("Royaume Keycloak", "importé, conforme à deploy/keycloak");
    }

    Finding parts() {
        List<String> dead = pidFiles.list().stream()
                .filter(part -> !part.isAlive())
                .map(StartedPart::name)
                .toList();
        long alive = Platform.partNames().stream()
                .filter(name -> pidFiles.findAlive(name).isPresent())
                .count();
        return dead.isEmpty()
                ? Finding.ok(
                        "Parties",
                        alive + " en marche sur " + Platform.partNames().size())
                : Finding.failure(
                        "Parties", "mort : " + String.join(", ", dead), "./maillage logs, puis ./maillage up");
    }

    /** A port held by the part that belongs there is as it should be. */
    List<Finding> ports() {
        PortLayout ports = directory.instance().map(Instance::ports).orElse(PortLayout.USUAL);
        List<Finding> taken = new ArrayList<>();
        Platform.ports(ports).forEach((port, part) -> {
            if (pidFiles.findAlive(part).isEmpty() && !PortOwner.isFree(port)) {
                String owner = PortOwner.describe(port).orElse("un processus d'un autre utilisateur");
                taken.add(Finding.failure(
                        "Port " + port,
                        "voulu par %s, pris par %s".formatted(part, owner),
                        "./maillage up --port-base 18080"));
            }
        });
        return taken.isEmpty() ? List.of(Finding.ok("Ports", "libres, ou tenus par Maillage")) : taken;
    }

    private Path nearestExisting() {
        Path path = directory.root();
        while (!Files.exists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path;
    }
}
