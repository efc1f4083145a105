package fr.maillage.registry.identifier.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How names are compared with what was typed. */
public enum NameMatch {
    /** As typed; if nothing is found so, by likeness. */
    AUTO,
    /** As typed alone. */
    PREFIX,
    /** By likeness alone: the most alike first. */
    FUZZY;

    /** Of the word in a query. */
    public static Optional<NameMatch> parse(String word) {
        return Arrays.stream(values())
                .filter(match -> match.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
