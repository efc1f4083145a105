package fr.maillage.local.postgres;

import fr.maillage.local.build.Archives;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The server's programs, unpacked once per data directory (60 MB, about a second): they stay with the data that they
 * wrote, and they are where an unprivileged account can reach them.
 */
record PostgresBinaries(Path home) {
    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Unpacks beside and renames at the end, so that a folder of that name is always whole. */
    static PostgresBinaries unpackedIn(Path folder, String version) throws IOException {
        Path home = folder.resolve("postgresql-" + version);
        if (!Files.isDirectory(home)) {
            Path draft = folder.resolve("postgresql.new");
            PrivateFiles.deleteTree(draft);
            try (InputStream archive = archive()) {
                Archives.unpackXz(archive, Files.createDirectories(draft));
            }
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(home);
    }

    private static InputStream archive() {
        String machine = switch (System.getProperty("os.arch")) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other ->
                throw Failure.of(
                        "pas de PostgreSQL fourni pour le processeur " + other,
                        "Maillage se lance sur Linux x86-64 ou ARM 64 bits");
        };
        InputStream archive = PostgresBinaries.class.getResourceAsStream("/postgres-linux-" + machine + ".txz");
        if (archive == null) {
            throw Failure.of(
                    "le lanceur a été compilé sans PostgreSQL pour " + machine,
                    "supprimer deploy/local/target puis relancer ./maillage sur cette machine");
        }
        return archive;
    }
}
