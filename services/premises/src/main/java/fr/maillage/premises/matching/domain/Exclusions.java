package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.HardCriterion;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;

/** Counts, row by row, how many criteria refuse: each is asked alone, with all others relaxed. */
@SuppressWarnings("EnumOrdinal") // an array or a bit by constant, gone when the process ends
final class Exclusions {

    private final Columns columns;
    private final RowJudge[] alone;
    private final boolean[] counts;

    Exclusions(Columns columns, Function<HardCriterion, RowJudge> judges, Set<HardCriterion> relaxed) {
        this.columns = columns;
        HardCriterion[] criteria = HardCriterion.values();
        alone = new RowJudge[criteria.length];
        counts = new boolean[criteria.length];
        for (HardCriterion criterion : criteria) {
            alone[criterion.ordinal()] = judges.apply(criterion);
            counts[criterion.ordinal()] = !relaxed.contains(criterion);
        }
    }

    private record Missed(int row, int refusals, int distance, int day, int id) {}

    private static final Comparator<Missed> ORDER = Comparator.comparingInt(Missed::refusals)
            .thenComparingInt(Missed::distance)
            .thenComparingInt(Missed::day)
            .thenComparingInt(Missed::id);

    int[] least(int limit) {
        PriorityQueue<Missed> kept = new PriorityQueue<>(ORDER.reversed());
        for (int row = 0; row < columns.rows(); row++) {
            int refusals = columns.has(row, Trait.GONE) ? 0 : refusals(row);
            if (refusals > 0) {
                kept.add(missed(row, refusals));
                if (kept.size() > limit) {
                    kept.poll();
                }
            }
        }
        return kept.stream().sorted(ORDER).mapToInt(Missed::row).toArray();
    }

    private Missed missed(int row, int refusals) {
        int day = columns.enterable[row];
        return new Missed(
                row,
                refusals,
                alone[0].distance(row),
                day == Columns.NO_DAY ? Integer.MAX_VALUE : day,
                columns.idRank[row]);
    }

    /** 0 unless a criterion that is not relaxed refuses. */
    private int refusals(int row) {
        int count = 0;
        boolean excluded = false;
        for (int criterion = 0; criterion < alone.length; criterion++) {
            if (!alone[criterion].admits(row)) {
                count++;
                excluded |= counts[criterion];
            }
        }
        return excluded ? count : 0;
    }
}
