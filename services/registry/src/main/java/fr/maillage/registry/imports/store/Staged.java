package fr.maillage.registry.imports.store;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What staging found in the file. */
record Staged(
        long read,
        long rejected,
        Set<String> facts,
        @Nullable LocalDate vintage) {}
