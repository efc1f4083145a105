package fr.maillage.premises.criteria.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much room a request needs, member by member. A member who gave no need of its own gets an equal part of what the
 * group's total leaves, rounded up; without a total it is content with any unit.
 *
 * @param total in all, in one space; null when it cannot be told
 * @param shared rooms used together, counted once
 * @param order members from the greatest need to the smallest, equal ones as they were given
 * @param descending their needs in that order
 * @param complete every need is known
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never compared
public record Needs(@Nullable Integer total, int shared, int[] order, int[] descending, boolean complete) {

    public static Needs of(Seeker seeker) {
        List<Member> members = seeker.members();
        int shared = seeker.sharedDm2() == null ? 0 : seeker.sharedDm2();
        int known = members.stream()
                .map(Member::areaDm2)
                .mapToInt(area -> area == null ? 0 : area)
                .sum();
        int unsaid = (int) members.stream().filter(m -> m.areaDm2() == null).count();
        Integer total = seeker.areaDm2();
        if (!seeker.isGroup()) {
            Integer alone = total == null ? members.getFirst().areaDm2() : total;
            return new Needs(alone, 0, new int[] {0}, new int[] {alone == null ? 0 : alone}, alone != null);
        }
        int part = total == null || unsaid == 0 ? 0 : Math.ceilDiv(Math.max(0, total - shared - known), unsaid);
        int[] each = members.stream()
                .map(Member::areaDm2)
                .mapToInt(area -> area == null ? part : area)
                .toArray();
        int[] order = IntStream.range(0, each.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -each[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] descending = Arrays.stream(order).map(i -> each[i]).toArray();
        boolean complete = unsaid == 0 || total != null;
        Integer inAll = unsaid == 0 ? (Integer) (known + shared) : total;
        return new Needs(inAll, shared, order, descending, complete);
    }

    /** Private and shared parts together, in separate units. */
    public int inUnits() {
        return Arrays.stream(descending).sum() + shared;
    }
}
