package fr.maillage.registry.localknowledge.domain;

import java.time.LocalDate;

/** One thing that is known and where that comes from. */
public record Fact(FactValue value, Provenance provenance) {

    /** Shown as such, and used by nothing. */
    public boolean expired(LocalDate today) {
        LocalDate last = provenance.expiresOn();
        return last != null && last.isBefore(today);
    }

    /** Whether nothing but who wrote it differs. */
    public boolean says(Fact other) {
        return value.equals(other.value)
                && provenance.text().equals(other.provenance().text());
    }

    public String text() {
        return value.text() + " [" + provenance.text() + "]";
    }
}
