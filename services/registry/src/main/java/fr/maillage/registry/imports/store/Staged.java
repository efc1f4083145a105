package fr.maillage.registry.imports.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What staging found in the file.
 *
 * @param maybeCut whether the file ends in the middle of a line
 * @param tallies the format's own counters
 * @param main what became of the rows of the main table
 */
record Staged(
        long read,
        long rejected,
        Set<String> facts,
        @Nullable LocalDate vintage,
        boolean maybeCut,
        Map<String, Long> tallies,
        Main main) {

    /**
     * Rows of the main table, where the format knew the live ones; zeros elsewhere.
     *
     * @param live rows that the file may end
     * @param vanished those of them that it does not have
     * @param same those of them of which it says the same
     * @param written rows staged, or copied into the build
     */
    record Main(long live, long vanished, long same, long written) {}
}
