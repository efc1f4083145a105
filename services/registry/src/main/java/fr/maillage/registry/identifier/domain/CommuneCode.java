package fr.maillage.registry.identifier.domain;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An INSEE commune code (COG): 5 characters, never a postcode, leading zero kept (REG-15). */
public record CommuneCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("(?:[0-9]{2}|2[AB])[0-9]{3}");

    /** Communes that became collectivities of their own in 2007 and kept their old code in older files. */
    private static final Map<String, String> MOVED = Map.of("97123", "97701", "97127", "97801");

    public CommuneCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "commune code (" + value + ") must be 5 characters such as 01053 or 2A004");
        }
    }

    public static Optional<CommuneCode> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new CommuneCode(text)) : Optional.empty();
    }

    /** The code in force: Saint-Barthélemy and Saint-Martin left Guadeloupe. */
    public CommuneCode current() {
        String moved = MOVED.get(value);
        return moved == null ? this : new CommuneCode(moved);
    }
}
