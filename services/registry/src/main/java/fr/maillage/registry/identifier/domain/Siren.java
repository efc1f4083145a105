package fr.maillage.registry.identifier.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A SIREN: 9 digits with a check digit; it identifies an EPCI (REG-21). */
public record Siren(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{9}");

    public Siren {
        if (!SHAPE.matcher(value).matches() || !Luhn.holds(value)) {
            throw new IllegalArgumentException("SIREN (" + value + ") must be 9 digits whose check digit holds");
        }
    }

    public static Optional<Siren> parse(String text) {
        return SHAPE.matcher(text).matches() && Luhn.holds(text) ? Optional.of(new Siren(text)) : Optional.empty();
    }
}
