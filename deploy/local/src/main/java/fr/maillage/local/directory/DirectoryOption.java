package fr.maillage.local.directory;

import fr.maillage.local.console.Failure;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that every command has: which copy of the platform is meant. */
public final class DirectoryOption {
    @Option(
            names = "--data-dir",
            paramLabel = "DOSSIER",
            description =
                    "Dossier de données (sinon la variable MAILLAGE_DATA_DIR, sinon .maillage à la racine du projet)")
    private @Nullable Path chosen;

    public DataDirectory directory() {
        if (chosen != null) {
            return new DataDirectory(chosen);
        }
        String fromEnvironment = System.getenv("MAILLAGE_DATA_DIR");
        return fromEnvironment == null || fromEnvironment.isBlank()
                ? new DataDirectory(checkout().resolve(".maillage"))
                : new DataDirectory(Path.of(fromEnvironment));
    }

    /** Root of the checkout, as the shell script found it. */
    public Path checkout() {
        String home = System.getProperty("maillage.home");
        if (home == null) {
            throw Failure.of("la racine du projet n'est pas connue", "passer par le script ./maillage");
        }
        return Path.of(home);
    }
}
