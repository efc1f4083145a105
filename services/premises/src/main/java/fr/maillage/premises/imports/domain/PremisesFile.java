package fr.maillage.premises.imports.domain;

import java.util.ArrayList;
import java.util.List;

/** A file of premises, read: what it draws, and the lines that cannot be read. */
public record PremisesFile(List<Draft> drafts, List<Issue> issues, int lines) {

    public PremisesFile {
        drafts = List.copyOf(drafts);
        issues = List.copyOf(issues);
    }

    /** Refuses the whole file with {@link FileRefused}. */
    public static PremisesFile of(List<List<String>> rows) {
        List<Line> lines = Lines.of(rows);
        List<Issue> issues = new ArrayList<>();
        List<Draft> drafts = Drafts.of(lines, issues);
        return new PremisesFile(drafts, issues, lines.size());
    }
}
