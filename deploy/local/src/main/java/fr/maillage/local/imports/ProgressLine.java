package fr.maillage.local.imports;

import fr.maillage.local.console.Console;
import fr.maillage.local.console.Elapsed;
import java.time.Duration;
import java.util.Locale;

/** Shows how far a job is: a bar on a terminal, elsewhere one line whenever the stage or the tenth changes. */
final class ProgressLine {
    private static final int BAR_WIDTH = 24;

    private final Console console;
    private String shown = "";

    ProgressLine(Console console) {
        this.console = console;
    }

    void show(ImportJob job) {
        if (console.isTerminal()) {
            console.overwrite("  " + bar(job.progress()) + " " + text(job));
            return;
        }
        String mark = job.stage() + "/" + (int) (job.progress() * 10);
        if (!mark.equals(shown)) {
            shown = mark;
            console.line("  " + text(job));
        }
    }

    void clear() {
        if (console.isTerminal()) {
            console.overwrite("");
        }
    }

    static String bar(double progress) {
        int full = (int) Math.round(Math.clamp(progress, 0, 1) * BAR_WIDTH);
        return "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
    }

    private static String text(ImportJob job) {
        Long seconds = job.etaSeconds();
        String eta = seconds == null || seconds == 0 ? "" : " · reste " + Elapsed.text(Duration.ofSeconds(seconds));
        String stage = job.stage() == null ? job.state() : job.stage();
        return String.format(
                Locale.FRANCE, "%3.0f %% · %s · %,d lignes%s", job.progress() * 100, stage, job.count("read"), eta);
    }
}
