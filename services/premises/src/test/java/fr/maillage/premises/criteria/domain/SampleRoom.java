package fr.maillage.premises.criteria.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room that suits {@link SampleSeeker}: 95 m² free on the ground floor; a test changes what it is about. */
public final class SampleRoom {

    private static final Locality TOULOUSE = new Locality(
            "315550101",
            "Toulouse",
            Set.of("commune:31555", "iris:315550101"),
            Tri.NO,
            Map.of("10", 400_000, "70", 600_000),
            Map.of("10", 2, "70", 0),
            500,
            new Facts<FamilyService>(Set.of(FamilyService.SCHOOL), Set.of(FamilyService.CHILDCARE)));

    public UUID id = new UUID(0, 1);
    public RoomStatus status = RoomStatus.AVAILABLE;
    public RoomTenure tenure = RoomTenure.LEASE;
    public @Nullable LocalDate from;
    public Confidence confidence = Confidence.FIRM;
    public @Nullable LocalDate until;
    public Occupancy occupancy = Occupancy.EITHER;
    public Tri singleTenant = Tri.NO;
    public Tri nursery = Tri.NO;
    public @Nullable Set<String> professions = Set.of();
    public @Nullable Integer rent = 100_000;
    public @Nullable Integer charges = 10_000;
    public @Nullable Long price;
    public @Nullable Integer area = 9_500;
    public @Nullable Integer shared;
    public List<Unit> units = List.of();
    public Facts<Feature> features =
            new Facts<Feature>(Set.of(Feature.GROUND_FLOOR, Feature.SECRETARIAT), Set.of(Feature.PARKING));
    public Access access = Access.COMPLIANT;
    public Tri extension = Tri.NO;
    public Tri teaching = Tri.NO;
    public Surroundings around = new Surroundings(150, 400, 5_000, null, null, null);
    public Locality locality = TOULOUSE;
    public @Nullable Point point = new Point(43.6, 1.44);

    public Room room() {
        Offer offer = new Offer(
                status,
                tenure,
                from,
                confidence,
                until,
                occupancy,
                singleTenant,
                nursery,
                professions,
                wide(rent),
                wide(charges),
                price);
        return new Room(
                id,
                new UUID(1, id.getLeastSignificantBits()),
                "local",
                offer,
                area,
                shared,
                units,
                features,
                access,
                extension,
                teaching,
                around,
                locality,
                point);
    }

    private static @Nullable Long wide(@Nullable Integer cents) {
        return cents == null ? null : (Long) cents.longValue();
    }

    /** Units of these areas in m², 10 € a m². */
    public SampleRoom units(int... squareMetres) {
        units = java.util.stream.IntStream.range(0, squareMetres.length)
                .mapToObj(i -> new Unit(
                        new UUID(2, i),
                        "cellule " + (i + 1),
                        squareMetres[i] * 100,
                        squareMetres[i] * 1_000L,
                        0L,
                        Set.of()))
                .toList();
        area = null;
        return this;
    }

    public SampleRoom qpv(Tri inQpv) {
        locality = new Locality(
                "qpv " + inQpv,
                "Toulouse",
                TOULOUSE.territories(),
                inQpv,
                TOULOUSE.need(),
                TOULOUSE.colleagues(),
                TOULOUSE.newResidents(),
                TOULOUSE.family());
        return this;
    }

    public SampleRoom need(int millionths) {
        Map<String, Integer> need = new HashMap<>(TOULOUSE.need());
        need.replaceAll((profession, before) -> millionths);
        locality = new Locality(
                "need " + millionths,
                "Toulouse",
                TOULOUSE.territories(),
                Tri.NO,
                need,
                TOULOUSE.colleagues(),
                TOULOUSE.newResidents(),
                TOULOUSE.family());
        return this;
    }
}
