package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Confidence;
import fr.maillage.premises.criteria.domain.Facts;
import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Offer;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Scales;
import fr.maillage.premises.criteria.domain.Space;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rooms as columns, sorted by kind, then by place, then by area: rows next to each other are alike, so that what a
 * block of them allows at best is close to what each of them gives. Unknown is -1, or {@link #NO_DAY} for a day.
 */
final class Columns {

    static final int NO_DAY = Integer.MIN_VALUE;
    static final int NO_END = Integer.MAX_VALUE;

    final Localities localities;
    final Room[] rooms;
    final long[] traits;
    final int[] locality;
    final int[] acceptance;
    final int[] enterable;
    final int[] until;
    final int[] confidence;
    final int[] area;
    final long[] cost;
    final int[] features;
    final long[] standing;
    final double[] lat;
    final double[] lon;
    final int[] idRank;
    final UnitColumns units;
    final Acceptances acceptances;
    private final int gone;

    Columns(List<Room> given, Judge judge) {
        acceptances = new Acceptances();
        localities = new Localities(given, judge.settings());
        gone = 0;
        rooms = given.toArray(Room[]::new);
        java.util.Arrays.sort(rooms, order());
        int rows = rooms.length;
        traits = new long[rows];
        locality = new int[rows];
        acceptance = new int[rows];
        enterable = new int[rows];
        until = new int[rows];
        confidence = new int[rows];
        area = new int[rows];
        cost = new long[rows];
        features = new int[rows];
        standing = new long[rows];
        lat = new double[rows];
        lon = new double[rows];
        for (int row = 0; row < rows; row++) {
            fill(row, rooms[row], judge);
        }
        idRank = ranks();
        units = new UnitColumns(rooms, acceptances);
    }

    /** The same rows, those of some premises gone; everything but one column is shared. */
    private Columns(Columns all, Set<UUID> premises) {
        localities = all.localities;
        rooms = all.rooms;
        traits = all.traits.clone();
        locality = all.locality;
        acceptance = all.acceptance;
        enterable = all.enterable;
        until = all.until;
        confidence = all.confidence;
        area = all.area;
        cost = all.cost;
        features = all.features;
        standing = all.standing;
        lat = all.lat;
        lon = all.lon;
        idRank = all.idRank;
        units = all.units;
        acceptances = all.acceptances;
        int left = 0;
        for (int row = 0; row < rooms.length; row++) {
            if (premises.contains(rooms[row].premisesId())) {
                traits[row] |= Trait.GONE;
                left++;
            }
        }
        gone = left;
    }

    Columns without(Set<UUID> premises) {
        return new Columns(this, premises);
    }

    /** Rooms that are not gone. */
    int live() {
        return rooms.length - gone;
    }

    private Comparator<Room> order() {
        return Comparator.comparingLong((Room room) -> Trait.kind(Trait.of(room)))
                .thenComparingInt(room -> localities.number(room.locality()))
                .thenComparingInt(room -> bare(size(room)))
                .thenComparing(room -> room.id().toString());
    }

    private void fill(int row, Room room, Judge judge) {
        Offer offer = room.offer();
        traits[row] = Trait.of(room);
        locality[row] = localities.number(room.locality());
        acceptance[row] = acceptances.number(offer.professions());
        LocalDate day = offer.enterable(judge.today());
        enterable[row] = day == null ? NO_DAY : (int) day.toEpochDay();
        LocalDate end = offer.availableUntil();
        until[row] = end == null ? NO_END : (int) end.toEpochDay();
        boolean now = day != null && !day.isAfter(judge.today());
        Confidence sure = offer.confidence();
        confidence[row] = now ? Scales.ONE : judge.settings().confidence(sure);
        area[row] = bare(size(room));
        Long price = offer.cost();
        cost[row] = price == null ? -1 : price;
        features[row] = Facts.mask(room.features().present());
        standing[row] = judge.standing(room);
        lat[row] = room.point() == null ? Double.NaN : room.point().lat();
        lon[row] = room.point() == null ? Double.NaN : room.point().lon();
    }

    private static @Nullable Integer size(Room room) {
        return room.isSeveral() ? Space.whole(room) : room.areaDm2();
    }

    private int[] ranks() {
        String[] ids = new String[rooms.length];
        for (int row = 0; row < ids.length; row++) {
            ids[row] = rooms[row].id().toString();
        }
        int[] ranks = new int[ids.length];
        int[] rank = {0};
        IntStream.range(0, ids.length)
                .boxed()
                .sorted(Comparator.comparing(row -> ids[row]))
                .forEach(row -> ranks[row] = rank[0]++);
        return ranks;
    }

    int rows() {
        return rooms.length;
    }

    boolean has(int row, long trait) {
        return (traits[row] & trait) != 0;
    }

    static int bare(@Nullable Integer known) {
        return known == null ? -1 : known;
    }

    /** Sets of accepted professions, numbered; 0 accepts everybody or did not say. */
    static final class Acceptances {
        private final java.util.Map<Set<String>, Integer> numbers = new java.util.HashMap<>();
        private final List<Set<String>> sets = new java.util.ArrayList<>(List.of(Set.of()));

        int number(@Nullable Set<String> accepted) {
            if (accepted == null || accepted.isEmpty()) {
                return 0;
            }
            return numbers.computeIfAbsent(accepted, set -> {
                sets.add(set);
                return sets.size() - 1;
            });
        }

        /** By number, whether one of these professions is refused. */
        boolean[] refusing(List<String> professions) {
            boolean[] refusing = new boolean[sets.size()];
            for (int i = 1; i < refusing.length; i++) {
                refusing[i] = !sets.get(i).containsAll(professions);
            }
            return refusing;
        }
    }
}
