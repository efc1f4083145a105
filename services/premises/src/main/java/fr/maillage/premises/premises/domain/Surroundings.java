package fr.maillage.premises.premises.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one gets there, and what is around; null is not known.
 *
 * @param homeVisitParkingScheme free parking for home visits
 */
public record Surroundings(
        List<String> transportStops,
        @Nullable Boolean parking,
        @Nullable Boolean homeVisitParkingScheme,
        @Nullable Boolean insecurityReported,
        @Nullable Boolean urbanRenewal) {

    public static final Surroundings UNKNOWN = new Surroundings(List.of(), null, null, null, null);

    public Surroundings {
        transportStops = List.copyOf(Objects.requireNonNullElse(transportStops, List.of()));
    }
}
