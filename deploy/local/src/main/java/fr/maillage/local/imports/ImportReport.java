package fr.maillage.local.imports;

import fr.maillage.local.console.Console;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The end of an import in words and figures. */
final class ImportReport {
    private static final Map<String, String> LABELS = labels();

    private final Console console;

    ImportReport(Console console) {
        this.console = console;
    }

    void show(ImportJob job, List<LineRemark> remarks, String errorsCommand) {
        console.line(headline(job));
        showReason(job);
        LABELS.forEach((name, label) -> {
            if (job.counted().containsKey(name)) {
                console.line(String.format(Locale.FRANCE, "  %-14s %,12d", label, job.count(name)));
            }
        });
        if (!remarks.isEmpty()) {
            console.line("  premières remarques :");
            remarks.forEach(remark -> console.line(console.dim("    | ") + remark.text()));
            console.line("  toutes : " + errorsCommand);
        }
        if (job.state().equals("WAITING_RELEASE")) {
            console.line("  → rien n'a changé encore ; pour l'accepter : ./maillage import --release " + job.id());
        }
    }

    private String headline(ImportJob job) {
        String subject = "%s %s (%s)".formatted(job.isRehearsal() ? "essai à blanc" : "import", job.id(), job.kind());
        return switch (job.state()) {
            case "SUCCEEDED" -> console.green("✓ ") + subject + " : réussi";
            case "WAITING_RELEASE" -> console.yellow("! ") + subject + " : attend une décision";
            case "CANCELLED" -> console.yellow("! ") + subject + " : annulé";
            default -> console.red("✗ ") + subject + " : échoué";
        };
    }

    private void showReason(ImportJob job) {
        Problem failure = job.failure();
        if (failure != null) {
            console.line("  " + (failure.detail() == null ? failure.title() : failure.detail()));
        }
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("read", "lues");
        labels.put("accepted", "acceptées");
        labels.put("rejected", "rejetées");
        labels.put("added", "ajoutées");
        labels.put("changed", "modifiées");
        labels.put("removed", "disparues");
        labels.put("unchanged", "inchangées");
        labels.put("located", "situées");
        return labels;
    }
}
