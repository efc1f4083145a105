package fr.maillage.local.doctor;

import fr.maillage.local.postgres.RunAsChoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that depend on the machine alone. */
final class MachineChecks {
    private static final int JAVA_NEEDED = 25;
    private static final long GIGABYTE = 1024L * 1024 * 1024;
    private static final Pattern MEMORY = Pattern.compile("(?m)^MemAvailable:\\s+(\\d+) kB");
    private static final Pattern MAVEN = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)\\.(\\d+)");

    private MachineChecks() {}

    static Finding java() {
        String seen =
                System.getProperty("java.vendor") + " " + Runtime.version() + ", " + System.getProperty("java.home");
        return Runtime.version().feature() >= JAVA_NEEDED
                ? Finding.ok("JDK", seen)
                : Finding.failure("JDK", seen, "installer un JDK 25 et le désigner par JAVA_HOME");
    }

    static Finding maven() {
        String install = "installer Maven 3.8.7 ou plus récent (paquet « maven » sous Debian et Ubuntu)";
        return output("mvn", "--version")
                .map(MachineChecks::mavenSaid)
                .orElseGet(() -> Finding.failure("Maven", "la commande mvn est introuvable", install));
    }

    static Finding mavenSaid(String output) {
        Matcher version = MAVEN.matcher(output);
        if (!version.find()) {
            return Finding.warning("Maven", "version illisible", "vérifier avec mvn --version");
        }
        int number = Integer.parseInt(version.group(1)) * 1_000_000
                + Integer.parseInt(version.group(2)) * 1_000
                + Integer.parseInt(version.group(3));
        return number >= 3_008_007
                ? Finding.ok("Maven", version.group())
                : Finding.failure("Maven", version.group(), "installer Maven 3.8.7 ou plus récent");
    }

    static Finding processors() {
        int processors = Runtime.getRuntime().availableProcessors();
        String seen = processors + " cœur(s)";
        return processors >= 2
                ? Finding.ok("Processeur", seen)
                : Finding.warning("Processeur", seen, "avec un seul cœur, compter une minute pour démarrer");
    }

    static Finding memory() {
        try {
            return memorySaid(Files.readString(Path.of("/proc/meminfo")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole platform takes about one and a half gigabytes, and a build as much for a while. */
    static Finding memorySaid(String meminfo) {
        Matcher available = MEMORY.matcher(meminfo);
        double gigabytes = available.find() ? Long.parseLong(available.group(1)) * 1024.0 / GIGABYTE : 0;
        String seen = "%.1f Go disponibles".formatted(gigabytes);
        if (gigabytes < 1.5) {
            return Finding.failure("Mémoire", seen, "fermer des programmes : il en faut 1,5 Go, mieux 3");
        }
        return gigabytes < 3
                ? Finding.warning("Mémoire", seen, "cela suffit pour tourner ; compiler en même temps sera juste")
                : Finding.ok("Mémoire", seen);
    }

    static Finding sessions() {
        return output("setsid", "--version")
                .map(version -> Finding.ok("setsid", version.strip()))
                .orElseGet(() -> Finding.failure("setsid", "introuvable", "installer le paquet util-linux"));
    }

    /** Only root needs help to start PostgreSQL. */
    static Finding databaseAccount(boolean root) {
        if (!root) {
            return Finding.ok("PostgreSQL", "tournera sous votre compte");
        }
        if (RunAsChoice.userNamespacesWork()) {
            return Finding.ok(
                    "PostgreSQL", "tournera dans un espace utilisateur (unshare), root ne lui étant pas permis");
        }
        return output("setpriv", "--version").isPresent()
                ? Finding.ok("PostgreSQL", "tournera sous un compte ordinaire (setpriv), root ne lui étant pas permis")
                : Finding.failure(
                        "PostgreSQL",
                        "ni unshare ni setpriv ne marchent, et il refuse de tourner comme root",
                        "lancer ./maillage comme un utilisateur ordinaire");
    }

    private static Optional<String> output(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.onExit().join().exitValue() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
    }
}
