package fr.maillage.registry.territory.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A public territory code, {@code level:code}. */
public record TerritoryRef(Level level, String code) {

    public static Optional<TerritoryRef> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || colon == text.length() - 1) {
            return Optional.empty();
        }
        return Level.find(text.substring(0, colon)).map(level -> new TerritoryRef(level, text.substring(colon + 1)));
    }

    /** The words a code may begin with, for messages. */
    public static String forms() {
        return Arrays.stream(Level.values()).map(level -> level.word() + ":…").collect(Collectors.joining(", "));
    }

    public String text() {
        return level.word() + ":" + code;
    }
}
