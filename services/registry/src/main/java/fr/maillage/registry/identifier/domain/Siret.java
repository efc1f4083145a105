package fr.maillage.registry.identifier.domain;

import java.util.Optional;

/** A SIRET: 14 digits. */
public record Siret(String value) {

    private static final int LENGTH = 14;
    private static final String LA_POSTE = "356000000";

    public Siret {
        if (!Digits.only(value, LENGTH)) {
            throw new IllegalArgumentException("SIRET (" + value + ") must be 14 digits");
        }
    }

    public static Optional<Siret> parse(String text) {
        return Digits.only(text, LENGTH) ? Optional.of(new Siret(text)) : Optional.empty();
    }

    /** Whether the check digit holds; La Poste's establishments are the known exception. */
    public boolean checkDigitHolds() {
        return value.startsWith(LA_POSTE) || Luhn.holds(value);
    }
}
