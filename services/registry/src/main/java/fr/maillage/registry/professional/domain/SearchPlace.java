package fr.maillage.registry.professional.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Territories of one level in which somebody is wanted; several codes are alternatives. */
public record SearchPlace(Level level, List<String> codes) {

    /**
     * What an activity is stamped with, or what is made of such stamps: a region of its departments, a health-life
     * territory (TVS) of its communes. The word is that of public codes, {@code iris:315550101}.
     */
    public enum Level {
        COMMUNE,
        EPCI,
        DEPARTMENT,
        REGION,
        TVS,
        IRIS,
        QPV;

        public static Optional<Level> find(String word) {
            return Arrays.stream(values())
                    .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }

    /** Communes of many arrondissements: as large as departments. */
    private static final List<String> LARGE = List.of("75056", "69123", "13055");

    public SearchPlace {
        codes = List.copyOf(codes);
    }

    /** Whether looking at everybody there costs little. */
    public boolean small() {
        return switch (level) {
            case IRIS, QPV -> true;
            case COMMUNE -> codes.size() <= 5 && codes.stream().noneMatch(LARGE::contains);
            case EPCI, DEPARTMENT, REGION, TVS -> false;
        };
    }
}
