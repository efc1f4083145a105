package fr.maillage.registry.professional.domain;

import fr.maillage.registry.identifier.domain.RppsNumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is here: the RPPS number, or {@code adeli:} and the nine characters of a departmental number that was
 * never replaced by one (REG-05).
 */
public record ProfessionalId(String value) {

    private static final String ADELI = "adeli:";
    private static final Pattern ADELI_NUMBER = Pattern.compile("[0-9][0-9AB][0-9A-Z]{7}");

    public ProfessionalId {
        if (!isShaped(value)) {
            throw new IllegalArgumentException(
                    "professional id (" + value + ") must be 11 digits, or adeli: and 9 characters");
        }
    }

    public static Optional<ProfessionalId> parse(String text) {
        return isShaped(text) ? Optional.of(new ProfessionalId(text)) : Optional.empty();
    }

    /** Of a national identifier: 8 and an RPPS number, or 0 and an ADELI number (REG-03). */
    public static Optional<ProfessionalId> ofNational(String text) {
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '8' -> parse(text.substring(1)).filter(id -> !id.isAdeli());
            case '0' -> parse(ADELI + text.substring(1));
            default -> Optional.empty();
        };
    }

    public boolean isAdeli() {
        return value.startsWith(ADELI);
    }

    /** The RPPS number, null for a legacy record. */
    public @Nullable RppsNumber rpps() {
        return isAdeli() ? null : new RppsNumber(value);
    }

    /** The identifier as a number, a different one for each: RPPS digits, or ADELI characters in base 36 and a bit above. */
    public long number() {
        return isAdeli() ? Long.parseLong(value.substring(ADELI.length()), 36) | 1L << 62 : Long.parseLong(value);
    }

    private static boolean isShaped(String text) {
        return RppsNumber.isShaped(text)
                || (text.startsWith(ADELI)
                        && ADELI_NUMBER.matcher(text.substring(ADELI.length())).matches());
    }
}
