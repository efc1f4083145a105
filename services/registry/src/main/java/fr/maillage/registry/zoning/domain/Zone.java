package fr.maillage.registry.zoning.domain;

import fr.maillage.registry.sourcefile.domain.Header;
import java.util.Map;
import java.util.Optional;

/**
 * The zones of the national table of 2025. {@code ZAR} is the regional support zone, which opens no aid of L.1511-8 by itself;
 * {@code UNKNOWN} is a place that the table has without a result.
 */
public enum Zone {
    ZIP,
    ZAC,
    ZAR,
    OUTSIDE,
    UNKNOWN;

    /** Folded words of files, without the digit that orders them. */
    private static final Map<String, Zone> WORDS = Map.ofEntries(
            Map.entry("zip", ZIP),
            Map.entry("zac", ZAC),
            Map.entry("zar", ZAR),
            Map.entry("hz", OUTSIDE),
            Map.entry("hv", OUTSIDE),
            Map.entry("horszonage", OUTSIDE),
            Map.entry("horszone", OUTSIDE),
            Map.entry("outside", OUTSIDE),
            Map.entry("unknown", UNKNOWN),
            Map.entry("", UNKNOWN));

    /** Reads the word of a file: {@code 1_ZIP}, {@code 3_HZ}, {@code N/A - résultat non disponible}. */
    public static Optional<Zone> ofFile(String text) {
        String folded = Header.fold(text).replaceFirst("^[0-9]", "");
        return folded.startsWith("na") || folded.contains("nondisponible")
                ? Optional.of(UNKNOWN)
                : Optional.ofNullable(WORDS.get(folded));
    }
}
