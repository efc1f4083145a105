package fr.maillage.registry.territory.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Levels of territory, as in public codes: {@code commune:31555}. */
public enum Level {
    REGION,
    DEPARTMENT,
    EPCI,
    COMMUNE,
    TVS,
    IRIS,
    QPV;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All of them, for messages. */
    public static String words() {
        return Arrays.stream(values()).map(Level::word).collect(Collectors.joining(", "));
    }

    public static Optional<Level> find(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst();
    }
}
