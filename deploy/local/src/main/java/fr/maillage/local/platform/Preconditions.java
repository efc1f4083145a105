package fr.maillage.local.platform;

import fr.maillage.local.console.Failure;
import fr.maillage.local.parts.PortOwner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What is better found out before anything is started than in the middle. */
final class Preconditions {
    private static final long MEGABYTE = 1024 * 1024;

    private Preconditions() {}

    /** Ports by the name of the part that wants them. */
    static void portsAreFree(Map<Integer, String> wanted) {
        wanted.forEach((port, part) -> {
            if (!PortOwner.isFree(port)) {
                String owner = PortOwner.describe(port)
                        .orElse("un processus d'un autre utilisateur, que l'on ne peut pas voir");
                throw Failure.of(
                        "le port %d, où doit écouter %s, est pris par %s".formatted(port, part, owner),
                        "arrêter ce processus, ou prendre d'autres ports : ./maillage up --port-base 18080");
            }
        });
    }

    static void spaceIsLeft(Path folder, long megabytes) {
        try {
            Path existing = folder;
            while (!Files.exists(existing) && existing.getParent() != null) {
                existing = existing.getParent();
            }
            long free = Files.getFileStore(existing).getUsableSpace() / MEGABYTE;
            if (free < megabytes) {
                throw Failure.of(
                        "il reste %d Mo sur le disque de %s, il en faut %d".formatted(free, folder, megabytes),
                        "libérer de la place, ou mettre les données ailleurs avec --data-dir");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
