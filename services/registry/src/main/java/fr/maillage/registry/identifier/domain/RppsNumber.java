package fr.maillage.registry.identifier.domain;

import java.util.Optional;

/** An RPPS number: 11 digits, the last one a check digit (REG-01, REG-02); kept as text, for it may start with 0. */
public record RppsNumber(String value) {

    private static final int LENGTH = 11;

    public RppsNumber {
        if (!isShaped(value)) {
            throw new IllegalArgumentException("RPPS number (" + value + ") must be 11 digits");
        }
    }

    public static Optional<RppsNumber> parse(String text) {
        return isShaped(text) ? Optional.of(new RppsNumber(text)) : Optional.empty();
    }

    /** Splits a national identifier (IDNPS): 8 and the RPPS number (REG-03). */
    public static Optional<RppsNumber> ofNational(String text) {
        return text.startsWith("8") ? parse(text.substring(1)) : Optional.empty();
    }

    /** Whether a text is such a number, whatever its check digit. */
    public static boolean isShaped(String text) {
        return Digits.only(text, LENGTH);
    }

    /** Whether the check digit holds; a published official sample does not, so that this is a doubt, never a refusal. */
    public boolean checkDigitHolds() {
        return Luhn.holds(value);
    }
}
