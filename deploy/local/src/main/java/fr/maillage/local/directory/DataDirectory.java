package fr.maillage.local.directory;

import fr.maillage.local.console.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Stream;

/** The paths of one data directory, and the guard that a directory is really ours before anything is written there. */
public record DataDirectory(Path root) {
    private static final String LOCK = "lock";

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    public Path instanceFile() {
        return root.resolve("instance.json");
    }

    public Path lockFile() {
        return root.resolve(LOCK);
    }

    public Path pidFile(String part) {
        return root.resolve("run").resolve(part + ".json");
    }

    public Path logFile(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path keycloak() {
        return root.resolve("keycloak");
    }

    /** Programs as they were when they were started, so that a later build does not pull them away from under it. */
    public Path program(String part) {
        return root.resolve("programs").resolve(part);
    }

    public Path work(String part) {
        return root.resolve("work").resolve(part);
    }

    /** Letters that would have been sent, one file each. */
    public Path mailbox() {
        return root.resolve("mailbox");
    }

    public Secrets secrets() {
        return new Secrets(root.resolve("secrets"), new SecureRandom());
    }

    public Optional<Instance> instance() {
        if (!Files.exists(instanceFile())) {
            return Optional.empty();
        }
        try {
            Instance instance = Json.MAPPER.readValue(instanceFile().toFile(), Instance.class);
            return Optional.of(checked(instance));
        } catch (IOException e) {
            throw Failure.of(
                            instanceFile() + " est illisible : " + e.getMessage(),
                            "si les données peuvent être perdues : ./maillage up --fresh après avoir vidé ce dossier")
                    .because(e);
        }
    }

    public Instance existing() {
        return instance()
                .orElseThrow(() -> Failure.of(
                        "rien n'a encore été démarré dans " + root,
                        "lancer ./maillage up, ou donner le bon dossier avec --data-dir"));
    }

    public void remember(Instance instance) {
        try {
            PrivateFiles.write(instanceFile(), Json.MAPPER.writeValueAsString(instance));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the directory, or accepts it if it is empty or ours, and belongs to whoever runs this. */
    public void open() {
        try {
            Files.createDirectories(root.getParent() == null ? root : root.getParent());
            PrivateFiles.directory(root);
            refuseForeignOwner();
            if (!Files.isWritable(root)) {
                throw new AccessDeniedException(root.toString());
            }
            if (!Files.exists(instanceFile()) && !isEmpty()) {
                throw notOurs("d'y écrire");
            }
            PrivateFiles.directory(root.resolve("run"));
            PrivateFiles.directory(root.resolve("logs"));
        } catch (IOException | UncheckedIOException e) {
            throw Failure.of(
                            "impossible d'écrire dans " + root + " : " + e.getMessage(),
                            "choisir un dossier à soi : --data-dir DOSSIER, ou la variable MAILLAGE_DATA_DIR")
                    .because(e);
        }
    }

    /** Empties the directory, keeping only the lock that the caller holds. */
    public void erase() {
        if (!Files.exists(instanceFile())) {
            if (Files.isDirectory(root) && !isEmpty()) {
                throw notOurs("de l'effacer");
            }
            return;
        }
        existing();
        try (Stream<Path> children = Files.list(root)) {
            // The mark goes last: an erasure that is interrupted can be taken up again.
            children.filter(child -> !child.equals(instanceFile()) && !child.equals(lockFile()))
                    .forEach(DataDirectory::delete);
            Files.delete(instanceFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path child) {
        try {
            if (Files.isDirectory(child) && !Files.isSymbolicLink(child)) {
                PrivateFiles.deleteTree(child);
            } else {
                Files.delete(child);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instance checked(Instance instance) {
        if (!Instance.PRODUCT.equals(instance.product())) {
            throw notOurs("de s'en servir");
        }
        if (instance.format() > Instance.FORMAT) {
            throw Failure.of(
                    "les données de %s ont le format %d, plus récent que celui de ce programme (%d)"
                            .formatted(root, instance.format(), Instance.FORMAT),
                    "prendre une version plus récente de Maillage, ou un autre --data-dir");
        }
        return instance;
    }

    private Failure notOurs(String verb) {
        return Failure.of(
                root + " n'est pas un dossier de données de Maillage : refus " + verb,
                "donner avec --data-dir un dossier vide, ou qui n'existe pas encore");
    }

    private void refuseForeignOwner() throws IOException {
        Object owner = Files.getAttribute(root, "unix:uid");
        Object self = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        if (!owner.equals(self)) {
            throw Failure.of(
                    root + " appartient à un autre utilisateur ("
                            + Files.getOwner(root).getName() + ")",
                    "lancer la commande comme cet utilisateur, ou prendre un autre --data-dir");
        }
    }

    private boolean isEmpty() {
        try (Stream<Path> children = Files.list(root)) {
            return children.allMatch(child -> child.endsWith(LOCK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
