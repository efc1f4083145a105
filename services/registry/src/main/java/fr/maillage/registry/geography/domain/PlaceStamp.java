package fr.maillage.registry.geography.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a point lies in. A point of an IRIS is in the commune of that IRIS; otherwise in the commune whose outline holds it,
 * an arrondissement rather than its commune. Null where no outline holds it, whatever the reason.
 *
 * @param parentCommune commune of an arrondissement
 * @param qpv of the newest generation that is loaded for its department
 */
public record PlaceStamp(
        @Nullable Hit commune,
        @Nullable String parentCommune,
        @Nullable String epciCode,
        @Nullable String departmentCode,
        @Nullable String regionCode,
        @Nullable Hit iris,
        @Nullable Hit qpv) {

    public static final PlaceStamp NOWHERE = new PlaceStamp(null, null, null, null, null, null, null);

    /** A territory, and the date of the file its outline came with, null when nobody said. */
    public record Hit(String code, @Nullable LocalDate vintage) {}

    /** Whether a point of this precision may be stamped with a neighbourhood at all. */
    public static boolean fine(@Nullable String precision) {
        return precision != null && !Location.COARSE.contains(precision);
    }

    /**
     * The IRIS to stamp on a row that says it is in this commune: none when the point lies in another one, for then either
     * the point or the address is wrong. A row that names no commune takes the point's.
     */
    public @Nullable String irisIn(@Nullable String rowCommune, @Nullable String rowParent) {
        Hit there = commune;
        if (iris == null || there == null) {
            return null;
        }
        boolean same = rowCommune == null
                || there.code().equals(rowCommune)
                || there.code().equals(rowParent)
                || rowCommune.equals(parentCommune);
        return same ? iris.code() : null;
    }

    public @Nullable String qpvCode() {
        return qpv == null ? null : qpv.code();
    }
}
