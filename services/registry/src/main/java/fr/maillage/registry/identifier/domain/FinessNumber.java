package fr.maillage.registry.identifier.domain;

import java.util.Optional;

/** A FINESS number, of a site (ET) or of a legal entity (EJ): 9 characters, the first two a department (REG-04). */
public record FinessNumber(String value) {

    private static final int LENGTH = 9;

    public FinessNumber {
        if (!isShaped(value)) {
            throw new IllegalArgumentException(
                    "FINESS number (" + value + ") must be 9 characters, digits but for 2A, 2B");
        }
    }

    public static Optional<FinessNumber> parse(String text) {
        return isShaped(text) ? Optional.of(new FinessNumber(text)) : Optional.empty();
    }

    private static boolean isShaped(String text) {
        return text.length() == LENGTH
                && Digits.is(text.charAt(0))
                && (Digits.is(text.charAt(1)) || text.charAt(1) == 'A' || text.charAt(1) == 'B')
                && Digits.from(text, 2);
    }

    /** Whether the check digit holds; always true for Corsica, whose letter escapes the computation (REG-04). */
    public boolean checkDigitHolds() {
        return !Character.isDigit(value.charAt(1)) || Luhn.holds(value);
    }
}
