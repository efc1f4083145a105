package fr.maillage.registry.imports.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a run ended: counters by their public names, and what a person must accept first, if anything. */
public record LoadReport(Map<String, Long> counts, @Nullable LocalDate vintage, List<Loss> losses) {

    /** Something of which more would go than is taken without asking. */
    public record Loss(String nameFr, String nameEn, long before, long lost, boolean rows) {}

    public LoadReport {
        counts = Map.copyOf(counts);
        losses = List.copyOf(losses);
    }

    public boolean mustWait() {
        return !losses.isEmpty();
    }
}
