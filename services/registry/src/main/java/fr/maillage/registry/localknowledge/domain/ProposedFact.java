package fr.maillage.registry.localknowledge.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A fact as somebody writes it, before the rules looked at it: its provenance may be missing. */
public record ProposedFact(FactValue value, @Nullable Origin origin) {

    /**
     * Provenance as written.
     *
     * @param expiresOn null for what is usual for the field
     */
    public record Origin(
            String source, LocalDate date, @Nullable LocalDate expiresOn) {}
}
