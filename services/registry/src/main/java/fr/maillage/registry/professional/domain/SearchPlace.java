package fr.maillage.registry.professional.domain;

import fr.maillage.registry.geography.domain.DrawnArea;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Territories of one level in which somebody is wanted, several codes are alternatives; or a drawn outline.
 *
 * @param drawn with the level {@code DRAWN} alone, and then without codes
 */
public record SearchPlace(
        Level level, List<String> codes, @Nullable DrawnArea drawn) {

    /**
     * What an activity is stamped with, or what is made of such stamps: a region of its departments, a health-life
     * territory (TVS) of its communes. The word is that of public codes, {@code iris:315550101}. Of a drawn outline it is the
     * point that counts.
     */
    public enum Level {
        COMMUNE,
        EPCI,
        DEPARTMENT,
        REGION,
        TVS,
        IRIS,
        QPV,
        DRAWN;

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
        if ((level == Level.DRAWN) != (drawn != null)) {
            throw new IllegalArgumentException("level (" + level + ") of an outline (" + drawn + "), must be DRAWN");
        }
    }

    public SearchPlace(Level level, List<String> codes) {
        this(level, codes, null);
    }

    public static SearchPlace inside(DrawnArea drawn) {
        return new SearchPlace(Level.DRAWN, List.of(), drawn);
    }

    /** Whether looking at everybody there costs little. */
    public boolean small() {
        return switch (level) {
            case IRIS, QPV -> true;
            case DRAWN -> drawn != null && drawn.small();
            case COMMUNE -> codes.size() <= 5 && codes.stream().noneMatch(LARGE::contains);
            case EPCI, DEPARTMENT, REGION, TVS -> false;
        };
    }
}
