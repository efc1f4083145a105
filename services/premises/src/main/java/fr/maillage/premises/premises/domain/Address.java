package fr.maillage.premises.premises.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where premises are, by words and by the numbers of the public registers.
 *
 * @param addressId key of the national address file (BAN)
 * @param buildingId number of the building (RNB)
 * @param parcelIds cadastral parcels
 */
public record Address(
        @Nullable String line,
        @Nullable String postcode,
        String communeCode,
        @Nullable String addressId,
        @Nullable String buildingId,
        List<String> parcelIds) {

    public Address {
        parcelIds = List.copyOf(Objects.requireNonNullElse(parcelIds, List.of()));
    }
}
