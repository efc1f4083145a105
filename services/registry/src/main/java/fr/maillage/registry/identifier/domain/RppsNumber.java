package fr.maillage.registry.identifier.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** An RPPS number: 11 digits, the last one a check digit (REG-01, REG-02); kept as text, for it may start with 0. */
public record RppsNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{11}");

    public RppsNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("RPPS number (" + value + ") must be 11 digits");
        }
    }

    public static Optional<RppsNumber> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new RppsNumber(text)) : Optional.empty();
    }

    /** Splits a national identifier (IDNPS): 8 and the RPPS number (REG-03). */
    public static Optional<RppsNumber> ofNational(String text) {
        return text.startsWith("8") ? parse(text.substring(1)) : Optional.empty();
    }

    /** Whether the check digit holds; a published official sample does not, so that this is a doubt, never a refusal. */
    public boolean checkDigitHolds() {
        return Luhn.holds(value);
    }
}
