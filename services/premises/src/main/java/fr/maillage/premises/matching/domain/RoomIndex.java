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
import java.util.UUID;

/**
 * Rooms, searchable. Immutable and safe for many threads; built in O(n log n), for one day and one state of the settings.
 * A search answers what judging every pair would answer, in the same order.
 */
public final class RoomIndex {

    private static final Set<HardCriterion> TIME = EnumSet.of(HardCriterion.DATE, HardCriterion.HORIZON);

    private final Judge judge;
    private final Columns columns;
    private final Blocks blocks;

    public RoomIndex(List<Room> rooms, Settings settings, LocalDate today) {
        judge = new Judge(settings, today);
        columns = new Columns(rooms, judge);
        blocks = new Blocks(columns);
    }

    private RoomIndex(Judge judge, Columns columns, Blocks blocks) {
        this.judge = judge;
        this.columns = columns;
        this.blocks = blocks;
    }

    /** The same without the rooms of some premises, in one pass over a column. */
    RoomIndex without(Set<UUID> premises) {
        return premises.isEmpty() ? this : new RoomIndex(judge, columns.without(premises), blocks);
    }

    /** The rooms of all other premises. */
    List<Room> roomsBut(Set<UUID> premises) {
        return Arrays.stream(columns.rooms)
                .filter(room -> !premises.contains(room.premisesId()))
                .toList();
    }

    public int size() {
        return columns.live();
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
        return judged(seeker, search(seeker, relaxed).top(limit).best());
    }

    private List<Match> judged(Seeker seeker, int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> judge.judge(seeker, columns.rooms[row]))
                .toList();
    }

    /** What the rooms excluded by nothing but time could be awaited in: temporary rooms, the best first. */
    public List<Bridge> bridges(Seeker seeker, int limit) {
        return Bridge.between(late(seeker, limit), temporary(seeker, limit), judge);
    }

    /** The best of the temporary rooms. */
    List<Match> temporary(Seeker seeker, int limit) {
        return judged(seeker, search(seeker, Set.of()).temporary(limit).best());
    }

    /** The best of the rooms that nothing but time excludes. */
    List<Match> late(Seeker seeker, int limit) {
        return judged(
                seeker,
                search(seeker, TIME).late(limit, request(seeker, Set.of())).best());
    }

    private Search search(Seeker seeker, Set<HardCriterion> relaxed) {
        Request request = request(seeker, relaxed);
        return new Search(columns, blocks, request, worth(seeker, request));
    }

    private Request request(Seeker seeker, Set<HardCriterion> relaxed) {
        return new Request(seeker, judge, columns, relaxed);
    }

    private PlaceWorth worth(Seeker seeker, Request request) {
        return PlaceWorth.of(seeker, columns.localities, request, judge.settings());
    }

    /** How many rooms no criterion excludes. */
    public int admitted(Seeker seeker) {
        return search(seeker, Set.of()).count();
    }

    /** The excluded rooms that miss least: fewest refusals, then the nearest, the earliest, the id. */
    public List<Match> excluded(Seeker seeker, int limit) {
        Exclusions exclusions = new Exclusions(columns, criterion -> alone(seeker, criterion));
        return judged(seeker, exclusions.least(limit));
    }

    private RowJudge alone(Seeker seeker, HardCriterion criterion) {
        Request request = request(seeker, EnumSet.complementOf(EnumSet.of(criterion)));
        return new RowJudge(columns, request, worth(seeker, request));
    }

    /** The best rooms of many requests as compact results, without reasons. */
    public Ranking ranking(Seeker seeker, int limit) {
        TopRows top = search(seeker, Set.of()).top(limit);
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
