package fr.maillage.local.build;

import fr.maillage.local.console.Failure;
import fr.maillage.local.parts.Errand;
import fr.maillage.local.parts.LogTail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The machine's Maven, one run at a time because its local repository is not made for two writers. Output goes to a
 * log file; what a person sees is its errors, when it fails.
 */
public final class Maven {
    private static final int EVIDENCE_LINES = 20;
    private static final int SEARCHED_LINES = 500;

    private final Path checkout;
    private final Path log;
    private final ReentrantLock turn = new ReentrantLock();

    public Maven(Path checkout, Path log) {
        this.checkout = checkout;
        this.log = log;
    }

    public void run(String purpose, String... arguments) throws IOException, InterruptedException {
        turn.lockInterruptibly();
        try {
            int code = errand(arguments).run();
            if (code != 0) {
                throw Failure.of(purpose + " a échoué (Maven, code " + code + ")", "journal entier : " + log)
                        .withEvidence(errorsFirst(LogTail.of(log, SEARCHED_LINES)));
            }
        } finally {
            turn.unlock();
        }
    }

    private Errand errand(String... arguments) {
        List<String> command = new ArrayList<>(List.of("mvn", "--batch-mode", "--no-transfer-progress"));
        command.addAll(Arrays.asList(arguments));
        String options = Optional.ofNullable(System.getenv("MAVEN_OPTS")).orElse("");
        Map<String, String> environment = Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "MAVEN_OPTS",
                (options + " --sun-misc-unsafe-memory-access=allow").strip());
        return new Errand(command, checkout, environment, log);
    }

    /** Maven says what is wrong in its [ERROR] lines, and then much about how to ask for more. */
    static List<String> errorsFirst(List<String> lines) {
        List<String> errors = lines.stream()
                .filter(line -> line.startsWith("[ERROR]") && line.length() > "[ERROR] ".length())
                .filter(line -> !line.contains("[Help ") && !line.contains("re-run Maven"))
                .limit(EVIDENCE_LINES)
                .toList();
        return errors.isEmpty() ? lines.subList(Math.max(0, lines.size() - EVIDENCE_LINES), lines.size()) : errors;
    }
}
