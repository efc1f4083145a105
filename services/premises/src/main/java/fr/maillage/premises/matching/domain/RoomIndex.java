package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Seeker;
import fr.maillage.premises.criteria.domain.Settings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The rooms of an organization, searchable. Immutable and safe for many threads; built in O(n log n), for one day and
 * one state of the settings. A search answers what judging every pair would answer, in the same order.
 */
public final class RoomIndex {

    private final Judge judge;
    private final Columns columns;
    private final Blocks blocks;

    public RoomIndex(List<Room> rooms, Settings settings, LocalDate today) {
        judge = new Judge(settings, today);
        columns = new Columns(rooms, judge);
        blocks = new Blocks(columns);
    }

    public int size() {
        return columns.rows();
    }

    public Judge judge() {
        return judge;
    }

    /** The best rooms of a request, every reason with them. */
    public List<Match> shortlist(Seeker seeker, int limit) {
        return shortlist(seeker, limit, Set.of());
    }

    /** @param relaxed criteria that shall not exclude this time; they still say what they see */
    public List<Match> shortlist(Seeker seeker, int limit, Set<HardCriterion> relaxed) {
        return Arrays.stream(search(seeker, limit, relaxed).best())
                .mapToObj(row -> judge.judge(seeker, columns.rooms[row]))
                .toList();
    }

    TopRows search(Seeker seeker, int limit, Set<HardCriterion> relaxed) {
        Request request = new Request(seeker, judge, columns, relaxed);
        PlaceWorth places = PlaceWorth.of(seeker, columns.localities, request, judge.settings());
        return new Search(columns, blocks, request, places).top(limit);
    }

    /** How many rooms no criterion excludes. */
    public int admitted(Seeker seeker) {
        RowJudge rows = rows(seeker, Set.of());
        int count = 0;
        for (int row = 0; row < columns.rows(); row++) {
            if (rows.admits(row)) {
                count++;
            }
        }
        return count;
    }

    /** The excluded rooms that miss least: fewest refusals, then the nearest, the earliest, the id. */
    public List<Match> excluded(Seeker seeker, int limit) {
        return Arrays.stream(new Exclusions(columns, criterion -> rows(seeker, others(criterion))).least(limit))
                .mapToObj(row -> judge.judge(seeker, columns.rooms[row]))
                .toList();
    }

    private static Set<HardCriterion> others(HardCriterion criterion) {
        Set<HardCriterion> others = java.util.EnumSet.allOf(HardCriterion.class);
        others.remove(criterion);
        return others;
    }

    private RowJudge rows(Seeker seeker, Set<HardCriterion> relaxed) {
        Request request = new Request(seeker, judge, columns, relaxed);
        return new RowJudge(
                columns, request, PlaceWorth.of(seeker, columns.localities, request, judge.settings()));
    }

    /** The best rooms of many requests as compact results, without reasons. */
    public Ranking ranking(Seeker seeker, int limit) {
        TopRows top = search(seeker, limit, Set.of());
        return new Ranking(top.best(), top.scores());
    }

    public Room room(int row) {
        return columns.rooms[row];
    }

    /**
     * @param rows of {@link #room}, best first
     * @param numerators exact scores, weights by millionths
     */
    public record Ranking(int[] rows, long[] numerators) {}
}
