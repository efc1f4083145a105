package fr.maillage.registry.imports.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended: counters by their public names, and what a person must accept first, if anything.
 *
 * @param maybeCut whether the file ends in the middle of a line
 */
public record LoadReport(Map<String, Long> counts, @Nullable LocalDate vintage, List<Loss> losses, boolean maybeCut) {

    /** Something that would go and is not taken without asking. */
    public record Loss(String nameFr, String nameEn, long before, long lost, boolean rows) {}

    public LoadReport {
        counts = Map.copyOf(counts);
        losses = List.copyOf(losses);
    }

    public boolean mustWait() {
        return !losses.isEmpty();
    }
}
