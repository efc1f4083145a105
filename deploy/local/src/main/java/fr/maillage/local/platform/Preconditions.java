package fr.maillage.local.platform;

import fr.maillage.local.console.Failure;
import fr.maillage.local.parts.PortOwner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What is better found out before anything is started than in the middle. */
final class Preconditions {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long FULL_MEGABYTES = 20;
    private static final String MAKE_ROOM = "libérer de la place, ou mettre les données ailleurs avec --data-dir";

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
        long free = freeMegabytes(folder);
        if (free < megabytes) {
            throw Failure.of(
                    "il reste %d Mo sur le disque de %s, il en faut %d".formatted(free, folder, megabytes), MAKE_ROOM);
        }
    }

    /** A full disk makes every part fail in words of its own; this says what really happened. */
    static Exception explained(Exception failure, Path folder) {
        long free = freeMegabytes(folder);
        if (free < FULL_MEGABYTES) {
            return Failure.of("le disque de %s est plein (%d Mo libres)".formatted(folder, free), MAKE_ROOM)
                    .withEvidence(List.of(String.valueOf(failure.getMessage())))
                    .because(failure);
        }
        return failure instanceof SQLException
                ? Failure.of("PostgreSQL refuse : " + failure.getMessage(), "./maillage logs postgres")
                        .because(failure)
                : failure;
    }

    private static long freeMegabytes(Path folder) {
        try {
            Path existing = folder;
            while (!Files.exists(existing) && existing.getParent() != null) {
                existing = existing.getParent();
            }
            return Files.getFileStore(existing).getUsableSpace() / MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
