package fr.maillage.registry.territory.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Levels of territory, as in public codes: {@code commune:31555}. */
public enum Level {
    REGION,
    DEPARTMENT,
    EPCI,
    COMMUNE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> find(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst();
    }
}
