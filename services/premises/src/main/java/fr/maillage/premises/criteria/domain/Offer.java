package fr.maillage.premises.criteria.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a room is to be had.
 *
 * @param availableFrom delivery; null of an available room is now
 * @param availableUntil end of a temporary provision
 * @param singleTenant the landlord wants one tenant for the whole (PRM-03)
 * @param nursery let without commitment to people who try out
 * @param professions accepted ones, empty for all; null when nobody said
 * @param rentCents a month; null of a room sold
 * @param chargesCents a month
 * @param priceCents of a room sold
 */
public record Offer(
        RoomStatus status,
        RoomTenure tenure,
        @Nullable LocalDate availableFrom,
        Confidence confidence,
        @Nullable LocalDate availableUntil,
        Occupancy occupancy,
        Tri singleTenant,
        Tri nursery,
        @Nullable Set<String> professions,
        @Nullable Long rentCents,
        @Nullable Long chargesCents,
        @Nullable Long priceCents) {

    public Offer {
        professions = professions == null ? null : Set.copyOf(professions);
    }

    public boolean isTemporary() {
        return tenure == RoomTenure.TEMPORARY_PROVISION || availableUntil != null;
    }

    /** What a tenant pays a month, or a buyer once; null unless every part is known (MAT-09). */
    public @Nullable Long cost() {
        if (tenure == RoomTenure.PURCHASE) {
            return priceCents;
        }
        return rentCents == null || chargesCents == null ? null : (Long) (rentCents + chargesCents);
    }

    /** The first day it can be entered, seen from today; null when planned without a date. */
    public @Nullable LocalDate enterable(LocalDate today) {
        if (availableFrom == null) {
            return status == RoomStatus.AVAILABLE ? today : null;
        }
        return availableFrom.isBefore(today) ? today : availableFrom;
    }
}
