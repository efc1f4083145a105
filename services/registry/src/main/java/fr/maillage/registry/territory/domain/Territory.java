package fr.maillage.registry.territory.domain;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geography.domain.Location;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A territory as shown, with the names of those it belongs to.
 *
 * @param tvsCode health-life territory of a commune
 * @param communeCodes communes of an IRIS (one), a QPV or a TVS
 * @param generation of a QPV, 2015 or 2024
 * @param vintage date of the file it came with, where one was told
 */
public record Territory(
        Level level,
        String code,
        String name,
        CodedValue kind,
        @Nullable Named parentCommune,
        @Nullable Named epci,
        @Nullable Named department,
        @Nullable Named region,
        @Nullable String seatCode,
        @Nullable String tvsCode,
        List<String> communeCodes,
        @Nullable Integer generation,
        @Nullable LocalDate vintage,
        List<String> postcodes,
        @Nullable Integer population,
        @Nullable Location location,
        String source,
        boolean active,
        @Nullable LocalDate inactiveSince,
        int version) {

    /** A territory named by another. */
    public record Named(String code, @Nullable String name) {}

    /** The commune that took over one that is no more; null for any other territory. */
    public @Nullable String successor() {
        return level == Level.COMMUNE && !active && parentCommune != null ? parentCommune.code() : null;
    }

    public Territory {
        postcodes = List.copyOf(postcodes);
        communeCodes = List.copyOf(communeCodes);
    }
}
