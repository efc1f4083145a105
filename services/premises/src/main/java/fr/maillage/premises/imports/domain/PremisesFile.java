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
    public static PremisesFile of(Table table) {
        Lines lines = Lines.of(table);
        List<Issue> issues = new ArrayList<>(lines.issues());
        List<Draft> drafts = Drafts.of(lines.lines(), issues);
        return new PremisesFile(drafts, issues, lines.lines().size());
    }
}
