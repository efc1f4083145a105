package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Seeker;
import fr.maillage.premises.criteria.domain.Settings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The rooms of an organization, searchable. Immutable and safe for many threads; built in O(n log n), for one day and
 * one state of the settings. A search answers what judging every pair would answer, in the same order.
 */
public final class RoomIndex {

    private static final int LOOKED_AT = 200;

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

    /**
     * The same, more widely.
     *
     * @param relaxed criteria that shall not exclude this time; they still say what they see
     */
    public List<Match> shortlist(Seeker seeker, int limit, Set<HardCriterion> relaxed) {
        return judged(seeker, search(seeker, limit, relaxed, 0).best());
    }

    private List<Match> judged(Seeker seeker, int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> judge.judge(seeker, columns.rooms[row]))
                .toList();
    }

    /** What the rooms excluded by nothing but time could be awaited in: temporary rooms, the best first. */
    public List<Bridge> bridges(Seeker seeker, int limit) {
        int[] rows = search(seeker, limit, Set.of(), Trait.LASTING).best();
        List<Match> temporary = judged(seeker, rows).stream()
                .filter(match -> match.room().offer().isTemporary())
                .toList();
        return Bridge.between(awaited(seeker, limit), temporary, judge);
    }

    /** The best of the rooms that nothing but time excludes, among the first {@value #LOOKED_AT} if time did not count. */
    private List<Match> awaited(Seeker seeker, int limit) {
        return shortlist(seeker, LOOKED_AT, EnumSet.of(HardCriterion.DATE, HardCriterion.HORIZON)).stream()
                .filter(match -> !match.admitted())
                .limit(limit)
                .toList();
    }

    private TopRows search(Seeker seeker, int limit, Set<HardCriterion> relaxed, long unwanted) {
        Request request = new Request(seeker, judge, columns, relaxed, unwanted);
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
        Exclusions exclusions = new Exclusions(columns, criterion -> rows(seeker, others(criterion)));
        return judged(seeker, exclusions.least(limit));
    }

    private static Set<HardCriterion> others(HardCriterion criterion) {
        Set<HardCriterion> others = EnumSet.allOf(HardCriterion.class);
        others.remove(criterion);
        return others;
    }

    private RowJudge rows(Seeker seeker, Set<HardCriterion> relaxed) {
        Request request = new Request(seeker, judge, columns, relaxed, 0);
        return new RowJudge(columns, request, PlaceWorth.of(seeker, columns.localities, request, judge.settings()));
    }

    /** The best rooms of many requests as compact results, without reasons. */
    public Ranking ranking(Seeker seeker, int limit) {
        TopRows top = search(seeker, limit, Set.of(), 0);
        return new Ranking(top.best(), top.scores());
    }

    public Room room(int row) {
        return columns.rooms[row];
    }

    /**
     * A list without reasons.
     *
     * @param rows of {@link #room}, best first
     * @param numerators exact scores, weights by millionths
     */
    @SuppressWarnings("ArrayRecordComponent") // ten thousand of them, never compared
    public record Ranking(int[] rows, long[] numerators) {}
}
