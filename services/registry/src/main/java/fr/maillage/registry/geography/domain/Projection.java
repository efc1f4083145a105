package fr.maillage.registry.geography.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The projected systems of French public files, with the box (WGS84 degrees) in which their points must fall. FINESS
 * names them by EPSG number; its older files by zone, where {@code UTM_N21} is Saint-Pierre-et-Miquelon.
 */
public enum Projection {
    LAMBERT_93(2154, "LAMBERT_93", 41, 51.5, -5.5, 10),
    ANTILLES_UTM20(5490, "UTM_N20", 14, 18.5, -63.5, -60.5),
    ANTILLES_1991_UTM20(4559, null, 14, 18.5, -63.5, -60.5),
    GUYANE_UTM22(2972, "UTM_N22", 2, 6, -55, -51),
    GUYANE_UTM21(3313, null, 2, 6, -55, -51),
    REUNION_UTM40(2975, "UTM_S40", -21.5, -20.8, 55.1, 55.9),
    MAYOTTE_UTM38(4471, "UTM_S38", -13.1, -12.5, 44.9, 45.4),
    SAINT_PIERRE_UTM21(4467, "UTM_N21", 46.6, 47.3, -56.6, -56);

    private static final Pattern EPSG = Pattern.compile("EPSG:(\\d{4,5})");

    private final int epsg;
    private final @Nullable String oldName;
    private final double south;
    private final double north;
    private final double west;
    private final double east;

    Projection(int epsg, @Nullable String oldName, double south, double north, double west, double east) {
        this.epsg = epsg;
        this.oldName = oldName;
        this.south = south;
        this.north = north;
        this.west = west;
        this.east = east;
    }

    public int epsg() {
        return epsg;
    }

    /** Whether a WGS84 point is where this system is used: a swapped or foreign coordinate is not. */
    public boolean covers(double latitude, double longitude) {
        return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }

    /** Reads the system out of the file's source cell, by EPSG number or, in older files, by name. */
    public static Optional<Projection> in(String sourceCell) {
        Matcher epsg = EPSG.matcher(sourceCell);
        if (epsg.find()) {
            int number = Integer.parseInt(epsg.group(1));
            return find(projection -> projection.epsg == number);
        }
        String upper = sourceCell.toUpperCase(Locale.ROOT);
        return find(projection -> projection.oldName != null && upper.endsWith(projection.oldName));
    }

    private static Optional<Projection> find(Predicate<Projection> test) {
        for (Projection projection : values()) {
            if (test.test(projection)) {
                return Optional.of(projection);
            }
        }
        return Optional.empty();
    }
}
