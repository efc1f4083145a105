package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Seeker;
import fr.maillage.premises.criteria.domain.Settings;
import fr.maillage.premises.criteria.domain.Space;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rooms, searchable. Immutable and safe for many threads; built in O(n log n), for one day and one state of the settings.
 * A search answers what judging every pair would answer, in the same order.
 */
public final class RoomIndex implements Allotment.Market {

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

    @Override
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
        return Bridge.between(late(seeker, limit), until -> temporary(seeker, until), judge);
    }

    /**
     * The best of the temporary rooms.
     *
     * @param until they must last so long; null for any
     */
    Optional<Match> temporary(Seeker seeker, @Nullable LocalDate until) {
        int day = until == null ? Columns.NO_DAY : (int) until.toEpochDay();
        IntPredicate lasts =
                row -> until == null || (columns.until[row] != Columns.NO_END && columns.until[row] >= day);
        return judged(seeker, search(seeker, Set.of()).temporary(1, lasts).best()).stream()
                .findFirst();
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
        return admitted(seeker, Set.of());
    }

    /** The same, some criteria relaxed. */
    public int admitted(Seeker seeker, Set<HardCriterion> relaxed) {
        return search(seeker, relaxed).count();
    }

    /** The excluded rooms that miss least: fewest refusals, then the nearest, the earliest, the id. */
    public List<Match> excluded(Seeker seeker, int limit) {
        return excluded(seeker, limit, Set.of());
    }

    /** The same without those that relaxed criteria alone exclude, which stand in the list. */
    public List<Match> excluded(Seeker seeker, int limit, Set<HardCriterion> relaxed) {
        Exclusions exclusions = new Exclusions(columns, criterion -> alone(seeker, criterion), relaxed);
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

    /** The best room that can be had though some units are taken, as far as it is left. */
    @Override
    public Optional<Match> free(Seeker seeker, Set<UUID> taken) {
        IntPredicate isLeft = row -> left(seeker, columns.rooms[row], taken).isPresent();
        int[] rows = search(seeker, Set.of()).top(1, isLeft).best();
        return rows.length == 0
                ? Optional.empty()
                : left(seeker, columns.rooms[rows[0]], taken).map(room -> judge.judge(seeker, room));
    }

    private Optional<Room> left(Seeker seeker, Room room, Set<UUID> taken) {
        if (!room.isSeveral()) {
            return taken.contains(room.id()) ? Optional.empty() : Optional.of(room);
        }
        if (room.units().stream().noneMatch(unit -> taken.contains(unit.id()))) {
            return Optional.of(room);
        }
        return Space.isWhole(room.offer())
                ? Optional.empty()
                : room.without(taken).filter(left -> judge.judge(seeker, left).admitted());
    }

    @Override
    public List<Match> best(Seeker seeker, int limit) {
        return shortlist(seeker, limit);
    }

    @Override
    public List<Room> units(Seeker seeker) {
        Request request = request(seeker, Set.of());
        RowJudge rows = new RowJudge(columns, request, worth(seeker, request));
        return IntStream.range(0, columns.rows())
                .filter(row -> !columns.rooms[row].isSeveral() && rows.admits(row))
                .mapToObj(row -> columns.rooms[row])
                .toList();
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
