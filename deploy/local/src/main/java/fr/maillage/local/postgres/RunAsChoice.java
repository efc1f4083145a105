package fr.maillage.local.postgres;

import fr.maillage.local.console.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;

/** Decides once how PostgreSQL runs, and stays with it: an existing cluster runs as whoever owns its files. */
public final class RunAsChoice {
    private static final int ROOT = 0;
    /** Preferred first; {@code nobody} exists everywhere. */
    private static final List<String> ACCOUNTS = List.of("postgres", "nobody");

    private RunAsChoice() {}

    public static RunAs forCluster(Path cluster) {
        if (uidOf(Path.of("/proc/self")) != ROOT) {
            return new RunAs.Self();
        }
        boolean existing = Files.exists(cluster.resolve("PG_VERSION"));
        if (existing && uidOf(cluster) != ROOT) {
            return new RunAs.Account(uidOf(cluster), gidOf(cluster));
        }
        return userNamespacesWork() ? new RunAs.UserNamespace() : reachable(unprivilegedAccount(), cluster);
    }

    public static boolean userNamespacesWork() {
        return succeeds("unshare", "--user", "true");
    }

    static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static RunAs.Account unprivilegedAccount() {
        return ACCOUNTS.stream()
                .flatMap(name -> account(name).stream())
                .findFirst()
                .orElseThrow(() -> Failure.of(
                        "PostgreSQL refuse de tourner comme root et aucun compte ordinaire n'est disponible",
                        "lancer ./maillage comme un utilisateur ordinaire"));
    }

    /** Lines of /etc/passwd: name, password, uid, gid, ... */
    private static Optional<RunAs.Account> account(String name) {
        try {
            return Files.readAllLines(Path.of("/etc/passwd")).stream()
                    .map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals(name))
                    .map(fields -> new RunAs.Account(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The account must be able to walk down to the cluster; our own directories are opened for that, not for reading. */
    private static RunAs.Account reachable(RunAs.Account account, Path cluster) {
        Path postgres = parent(cluster);
        Path dataDirectory = parent(postgres);
        for (Path path = dataDirectory.getParent(); path != null; path = path.getParent()) {
            if (!mayBeWalked(path)) {
                throw Failure.of(
                        "PostgreSQL doit tourner sous un compte ordinaire, qui ne peut pas traverser " + path,
                        "choisir un dossier traversable par tous, par exemple --data-dir /var/lib/maillage",
                        "ou lancer ./maillage comme un utilisateur ordinaire");
            }
        }
        openForWalking(dataDirectory);
        openForWalking(postgres);
        return account;
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static boolean mayBeWalked(Path path) {
        try {
            return Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void openForWalking(Path path) {
        try {
            var permissions = Files.getPosixFilePermissions(path);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(path, permissions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int uidOf(Path path) {
        return attribute(path, "unix:uid");
    }

    private static int gidOf(Path path) {
        return attribute(path, "unix:gid");
    }

    private static int attribute(Path path, String name) {
        try {
            return (Integer) Files.getAttribute(path, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
