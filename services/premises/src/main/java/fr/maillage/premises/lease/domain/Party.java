package fr.maillage.premises.lease.domain;

import org.jspecify.annotations.Nullable;

/**
 * One side of a lease. A name is that of a legal person; a natural one is known by its reference alone.
 *
 * @param reference where it is known: {@code rpps:…}, {@code siren:…}, {@code organization:…}, {@code request:…}
 */
public record Party(
        PartyKind kind, @Nullable String name, @Nullable String reference) {

    public Party {
        name = name == null || name.isBlank() ? null : name.strip();
    }

    @Override
    public String toString() {
        return kind + (name == null ? "" : " " + name) + (reference == null ? "" : " (" + reference + ")");
    }
}
