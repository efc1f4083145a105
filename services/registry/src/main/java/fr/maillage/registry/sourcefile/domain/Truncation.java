package fr.maillage.registry.sourcefile.domain;

import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A short last line without its end of line is the mark of a download that stopped. */
public final class Truncation {

    private Truncation() {}

    /** Judges the line last read by its cells, null when a quote stays open. */
    public static void refuseIfCut(@Nullable List<String> cells, int expected, SourceLines lines) {
        if (!lines.endedByNewline() && (cells == null || cells.size() < expected)) {
            throw new Refusal(
                    Reason.TRUNCATED,
                    lines.number(),
                    "Le fichier s'arrête au milieu de la ligne %d : téléchargez-le de nouveau."
                            .formatted(lines.number()),
                    "The file stops in the middle of line %d: download it again.".formatted(lines.number()));
        }
    }
}
