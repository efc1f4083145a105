package fr.maillage.registry.territory.domain;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geography.domain.Location;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A territory as shown, with the names of those it belongs to. */
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
        List<String> postcodes,
        @Nullable Integer population,
        @Nullable Location location,
        String source,
        boolean active,
        @Nullable LocalDate inactiveSince,
        int version) {

    /** A territory named by another. */
    public record Named(String code, @Nullable String name) {}

    public Territory {
        postcodes = List.copyOf(postcodes);
    }
}
