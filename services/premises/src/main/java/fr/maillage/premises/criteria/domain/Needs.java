package fr.maillage.premises.criteria.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How much room a request needs, place by place. A place without a need of its own gets an equal part of what the
 * request's total leaves, rounded up; without a total it is content with any unit. What a total says beyond the places
 * is wanted too: in shared rooms, in larger units or in more of them.
 *
 * @param total in all, in one space; null when it cannot be told
 * @param shared rooms used together, counted once
 * @param rest of the total, beyond the places and the shared rooms
 * @param order places from the greatest need to the smallest, equal ones as they were given
 * @param descending their needs in that order
 * @param complete every need is known
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never compared
public record Needs(@Nullable Integer total, int shared, int rest, int[] order, int[] descending, boolean complete) {

    public static Needs of(Seeker seeker) {
        return seeker.takesUnits() ? inPlaces(seeker) : alone(seeker);
    }

    private static Needs alone(Seeker seeker) {
        Integer own = seeker.places().getFirst().areaDm2();
        Integer total = seeker.areaDm2();
        Integer need = own == null ? total : total == null ? own : (Integer) Math.max(own, total);
        return new Needs(need, 0, 0, new int[] {0}, new int[] {need == null ? 0 : need}, need != null);
    }

    private static Needs inPlaces(Seeker seeker) {
        List<@Nullable Integer> said =
                seeker.places().stream().<@Nullable Integer>map(Place::areaDm2).toList();
        int shared = seeker.sharedDm2() == null ? 0 : seeker.sharedDm2();
        long known = shared
                + said.stream()
                        .filter(Objects::nonNull)
                        .mapToLong(Integer::longValue)
                        .sum();
        int unsaid = (int) said.stream().filter(Objects::isNull).count();
        Integer total = seeker.areaDm2();
        long left = total == null ? 0 : Math.max(0, total - known);
        int part = unsaid == 0 ? 0 : (int) Math.ceilDiv(left, (long) unsaid);
        int[] each = said.stream().mapToInt(area -> area == null ? part : area).toArray();
        int[] order = IntStream.range(0, each.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -each[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean complete = unsaid == 0 || total != null;
        return new Needs(
                complete ? (Integer) Scales.area(known + left) : null,
                shared,
                unsaid == 0 ? (int) left : 0,
                order,
                Arrays.stream(order).map(i -> each[i]).toArray(),
                complete);
    }

    /** Private and shared parts together, in separate units. */
    public int inUnits() {
        return Scales.area(LongStream.of(shared, rest).sum()
                + Arrays.stream(descending).asLongStream().sum());
    }

    /** Units, one for each place. */
    public int places() {
        return descending.length;
    }
}
