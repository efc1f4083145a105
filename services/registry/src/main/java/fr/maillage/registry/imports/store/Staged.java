package fr.maillage.registry.imports.store;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What staging found in the file.
 *
 * @param maybeCut whether the file ends in the middle of a line
 */
record Staged(
        long read,
        long rejected,
        Set<String> facts,
        @Nullable LocalDate vintage,
        boolean maybeCut) {}
