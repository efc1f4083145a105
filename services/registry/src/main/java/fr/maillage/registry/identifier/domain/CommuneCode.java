package fr.maillage.registry.identifier.domain;

import java.util.Map;
import java.util.Optional;

/** An INSEE commune code (COG): 5 characters, never a postcode, leading zero kept (REG-15). */
public record CommuneCode(String value) {

    private static final int LENGTH = 5;

    /** Communes that became collectivities of their own in 2007 and kept their old code in older files. */
    private static final Map<String, String> MOVED = Map.of("97123", "97701", "97127", "97801");

    public CommuneCode {
        if (!isShaped(value)) {
            throw new IllegalArgumentException(
                    "commune code (" + value + ") must be 5 characters such as 01053 or 2A004");
        }
    }

    public static Optional<CommuneCode> parse(String text) {
        return isShaped(text) ? Optional.of(new CommuneCode(text)) : Optional.empty();
    }

    /** Five digits, or those of Corsica: 2A or 2B and three. */
    private static boolean isShaped(String text) {
        return Digits.only(text, LENGTH)
                || (text.length() == LENGTH
                        && (text.startsWith("2A") || text.startsWith("2B"))
                        && Digits.from(text, 2));
    }

    /** The code in force: Saint-Barthélemy and Saint-Martin left Guadeloupe. */
    public CommuneCode current() {
        String moved = MOVED.get(value);
        return moved == null ? this : new CommuneCode(moved);
    }
}
