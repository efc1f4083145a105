package fr.maillage.registry.identifier.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A FINESS number, of a site (ET) or of a legal entity (EJ): 9 characters, the first two a department (REG-04). */
public record FinessNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9][0-9AB][0-9]{7}");

    public FinessNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "FINESS number (" + value + ") must be 9 characters, digits but for 2A, 2B");
        }
    }

    public static Optional<FinessNumber> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new FinessNumber(text)) : Optional.empty();
    }

    /** Whether the check digit holds; always true for Corsica, whose letter escapes the computation (REG-04). */
    public boolean checkDigitHolds() {
        return !Character.isDigit(value.charAt(1)) || Luhn.holds(value);
    }
}
