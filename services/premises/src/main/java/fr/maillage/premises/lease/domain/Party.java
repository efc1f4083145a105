package fr.maillage.premises.lease.domain;

import org.jspecify.annotations.Nullable;

/**
 * One side of a lease. A name is that of a legal person; a natural one is known by its reference alone.
 *
 * @param reference where it is known: {@code rpps:…}, {@code siren:…}, {@code organization:…}, {@code request:…}
 */
public record Party(
        PartyKind kind, @Nullable String name, @Nullable String reference) {

    /** Numbers and ids alone, each as long as it is: no room for a name. */
    public static final String REFERENCE =
            "rpps:[0-9]{11}|finess:[0-9][0-9AB][0-9]{7}|siren:[0-9]{9}|siret:[0-9]{14}|organization:[0-9a-z-]{2,60}"
                    + "|request:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    public static final String REFERENCE_EXPECTED =
            "attendu rpps: et 11 chiffres, siren: et 9, siret: et 14, finess: et 9 caractères, organization:… ou request: et son UUID"
                    + " | rpps: and 11 digits, siren: and 9, siret: and 14, finess: and 9 characters, organization:… or request: and its UUID is expected";

    public Party {
        name = name == null || name.isBlank() ? null : name.strip();
    }

    @Override
    public String toString() {
        return kind + (name == null ? "" : " " + name) + (reference == null ? "" : " (" + reference + ")");
    }
}
