package fr.maillage.registry.territory.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A public territory code, {@code level:code}. */
public record TerritoryRef(Level level, String code) {

    /** Loose on purpose: whether such a territory exists is for the registry to say. */
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,20}");

    public static Optional<TerritoryRef> parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? Optional.empty() : of(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Empty when there is no such level, or when the code cannot be one. */
    public static Optional<TerritoryRef> of(String level, String code) {
        return CODE.matcher(code).matches()
                ? Level.find(level).map(found -> new TerritoryRef(found, code))
                : Optional.empty();
    }

    /** The words a code may begin with, for messages. */
    public static String forms() {
        return Arrays.stream(Level.values()).map(level -> level.word() + ":…").collect(Collectors.joining(", "));
    }

    public String text() {
        return level.word() + ":" + code;
    }
}
