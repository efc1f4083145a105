package fr.maillage.premises.matching.bench;

import fr.maillage.premises.criteria.domain.Access;
import fr.maillage.premises.criteria.domain.Confidence;
import fr.maillage.premises.criteria.domain.Feature;
import fr.maillage.premises.criteria.domain.Locality;
import fr.maillage.premises.criteria.domain.Occupancy;
import fr.maillage.premises.criteria.domain.Offer;
import fr.maillage.premises.criteria.domain.Point;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.RoomStatus;
import fr.maillage.premises.criteria.domain.RoomTenure;
import fr.maillage.premises.criteria.domain.Surroundings;
import fr.maillage.premises.criteria.domain.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rooms: nine in ten single units, others of two to eight; free, planned, taken, temporary, sold. */
final class MadeUpRooms {

    private final Dice dice;
    private final List<Locality> places;
    private final LocalDate today;

    MadeUpRooms(SplittableRandom random, List<Locality> places, LocalDate today) {
        dice = new Dice(random);
        this.places = places;
        this.today = today;
    }

    Room next() {
        int number = dice.skewed(0, places.size() - 1);
        UUID id = dice.id();
        Integer area = dice.maybe(5, dice.skewed(1_200, 25_000));
        List<Unit> units = dice.percent(10) ? units() : List.of();
        Point point = new Point(
                43 + number % 60 / 20.0 + dice.real(0, 0.04),
                -1 + Math.floorDiv(number, 60) / 10.0 + dice.real(0, 0.04));
        return new Room(
                id,
                dice.id(),
                "local " + number,
                offer(area),
                units.isEmpty() ? area : null,
                dice.maybe(40, dice.skewed(500, 6_000)),
                units,
                dice.facts(Feature.class, 45, 25),
                dice.weighted(Access.class, 45, 10, 5, 15, 25),
                dice.tri(20, 50),
                dice.tri(10, 40),
                around(),
                places.get(number),
                dice.percent(5) ? null : point);
    }

    private List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        int count = dice.between(2, 8);
        for (int i = 0; i < count; i++) {
            int area = dice.skewed(1_000, 5_000);
            units.add(new Unit(
                    dice.id(),
                    "cellule " + (i + 1),
                    dice.maybe(5, area),
                    wide(dice.maybe(10, area * dice.between(8, 20))),
                    wide(dice.maybe(20, area * 2)),
                    Set.of()));
        }
        return units;
    }

    private Offer offer(@Nullable Integer area) {
        RoomTenure tenure = dice.weighted(RoomTenure.class, 50, 15, 15, 4, 8, 8);
        RoomStatus status = dice.weighted(RoomStatus.class, 50, 10, 15, 8, 14, 3);
        LocalDate from = status == RoomStatus.AVAILABLE
                ? dice.percent(70) ? null : today.plusDays(dice.between(-200, 200))
                : today.plusDays(dice.between(30, 2_200));
        int size = area == null ? 6_000 : area;
        boolean sold = tenure == RoomTenure.PURCHASE;
        return new Offer(
                status,
                tenure,
                status == RoomStatus.PLANNED && dice.percent(10) ? null : from,
                dice.one(Confidence.class),
                tenure == RoomTenure.TEMPORARY_PROVISION ? today.plusDays(dice.between(100, 900)) : null,
                dice.weighted(Occupancy.class, 25, 10, 45, 20),
                dice.tri(10, 75),
                dice.tri(5, 85),
                dice.percent(60) ? Set.of() : dice.percent(50) ? null : professions(),
                sold ? null : wide(dice.maybe(10, size * dice.between(8, 20))),
                sold ? null : wide(dice.maybe(20, size * 2)),
                sold && dice.percent(90) ? (Long) (size * (long) dice.between(1_500, 5_000)) : null);
    }

    private static @Nullable Long wide(@Nullable Integer cents) {
        return cents == null ? null : (Long) cents.longValue();
    }

    private Set<String> professions() {
        Set<String> accepted = new HashSet<>();
        int count = dice.between(2, 6);
        for (int i = 0; i < count; i++) {
            accepted.add(dice.one(MadeUpPlaces.PROFESSIONS));
        }
        return accepted;
    }

    private Surroundings around() {
        return new Surroundings(
                dice.maybe(20, dice.skewed(20, 3_000)),
                dice.maybe(20, dice.skewed(20, 6_000)),
                dice.maybe(20, dice.skewed(200, 40_000)),
                dice.maybe(40, dice.skewed(200, 40_000)),
                dice.percent(50) ? null : "place de la mairie",
                today);
    }
}
