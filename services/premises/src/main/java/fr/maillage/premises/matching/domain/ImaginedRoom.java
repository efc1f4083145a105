package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Access;
import fr.maillage.premises.criteria.domain.Confidence;
import fr.maillage.premises.criteria.domain.Facts;
import fr.maillage.premises.criteria.domain.Feature;
import fr.maillage.premises.criteria.domain.Locality;
import fr.maillage.premises.criteria.domain.Occupancy;
import fr.maillage.premises.criteria.domain.Offer;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.RoomStatus;
import fr.maillage.premises.criteria.domain.RoomTenure;
import fr.maillage.premises.criteria.domain.Surroundings;
import fr.maillage.premises.criteria.domain.Tri;
import fr.maillage.premises.place.domain.Territory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A room that does not exist, as somebody would build it.
 *
 * @param qpvCode it would stand in this priority neighbourhood; null for outside of any
 * @param services offered, no other one
 */
public record ImaginedRoom(
        String communeCode,
        @Nullable String qpvCode,
        RoomStatus status,
        RoomTenure tenure,
        @Nullable LocalDate availableFrom,
        Access access,
        int areaDm2,
        @Nullable Long rentCents,
        @Nullable Long chargesCents,
        @Nullable Long priceCents,
        Set<String> professions,
        Set<Feature> services) {

    private static final Set<Feature> SERVICES = Set.of(
            Feature.SECRETARIAT,
            Feature.ACCOUNTING,
            Feature.CLEANING,
            Feature.IT,
            Feature.RECEPTION,
            Feature.TELEPHONE_LINE);

    /**
     * Where it would stand.
     *
     * @param commune as the registry told it; null when it never did
     */
    public Stamped stamped(@Nullable Territory commune) {
        Map<String, @Nullable String> codes = new HashMap<>();
        codes.put("commune", communeCode);
        codes.put("qpv", qpvCode);
        if (commune != null) {
            codes.put("epci", commune.epciCode());
            codes.put("department", commune.departmentCode());
            codes.put("region", commune.regionCode());
        }
        Set<String> territories = codes.entrySet().stream()
                .filter(level -> level.getValue() != null)
                .map(level -> level.getKey() + ":" + level.getValue())
                .collect(Collectors.toSet());
        return new Stamped(communeCode, territories, qpvCode == null ? Tri.NO : Tri.YES);
    }

    /** The n-th of the rooms imagined together. */
    public Room room(int n, Locality place) {
        Set<Feature> absent = new HashSet<>(SERVICES);
        absent.removeAll(services);
        return new Room(
                id(n),
                id(n),
                "local imaginé %d / imagined room %d".formatted(n + 1, n + 1),
                offer(),
                areaDm2,
                null,
                List.of(),
                new Facts<>(services, absent),
                access,
                Tri.UNKNOWN,
                Tri.UNKNOWN,
                Surroundings.UNKNOWN,
                place,
                null);
    }

    private static UUID id(int n) {
        return new UUID(0, n + 1L);
    }

    private Offer offer() {
        return new Offer(
                status,
                tenure,
                availableFrom,
                Confidence.UNKNOWN,
                null,
                Occupancy.EITHER,
                Tri.NO,
                Tri.NO,
                professions,
                rentCents,
                chargesCents,
                priceCents);
    }
}
