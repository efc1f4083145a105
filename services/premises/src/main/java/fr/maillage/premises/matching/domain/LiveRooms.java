package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.MatchOrder;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Seeker;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The rooms of an organization as they are now: a large index of those that have not been written since it was made, and a
 * small one of the others. Answers what one index of all would answer. Immutable; a write costs what was written, and one pass
 * over a column.
 */
public final class LiveRooms {

    private final RoomIndex all;
    private final Map<UUID, List<Room>> written;
    private final RoomIndex settled;
    private final RoomIndex recent;

    public LiveRooms(RoomIndex all) {
        this(all, Map.of());
    }

    private LiveRooms(RoomIndex all, Map<UUID, List<Room>> written) {
        this.all = all;
        this.written = written;
        settled = all.without(written.keySet());
        recent = new RoomIndex(rooms(), all.judge().settings(), all.judge().today());
    }

    private List<Room> rooms() {
        return written.values().stream().flatMap(List::stream).toList();
    }

    /** With the rooms that some premises have now, none of those that are gone. */
    public LiveRooms with(Map<UUID, List<Room>> premises) {
        Map<UUID, List<Room>> now = new HashMap<>(written);
        now.putAll(premises);
        return new LiveRooms(all, Map.copyOf(now));
    }

    /** The same in one index. */
    public LiveRooms settled() {
        return written.isEmpty() ? this : new LiveRooms(whole());
    }

    /** One index of them all, for work that asks it ten thousand times. */
    public RoomIndex whole() {
        if (written.isEmpty()) {
            return all;
        }
        List<Room> rooms = Stream.concat(all.roomsBut(written.keySet()).stream(), rooms().stream())
                .toList();
        return new RoomIndex(rooms, all.judge().settings(), all.judge().today());
    }

    /** Premises written since the index was made. */
    public int written() {
        return written.size();
    }

    public int size() {
        return settled.size() + recent.size();
    }

    public Judge judge() {
        return all.judge();
    }

    /** As {@link RoomIndex#shortlist(Seeker, int, Set)}. */
    public List<Match> shortlist(Seeker seeker, int limit, Set<HardCriterion> relaxed) {
        return merged(
                settled.shortlist(seeker, limit, relaxed),
                recent.shortlist(seeker, limit, relaxed),
                MatchOrder.OF_ROOMS,
                limit);
    }

    /** As {@link RoomIndex#bridges}. */
    public List<Bridge> bridges(Seeker seeker, int limit) {
        return Bridge.between(
                merged(settled.late(seeker, limit), recent.late(seeker, limit), MatchOrder.OF_ROOMS, limit),
                until -> Stream.of(settled.temporary(seeker, until), recent.temporary(seeker, until))
                        .flatMap(Optional::stream)
                        .min(MatchOrder.OF_ROOMS),
                judge());
    }

    /** As {@link RoomIndex#admitted(Seeker, Set)}. */
    public int admitted(Seeker seeker, Set<HardCriterion> relaxed) {
        return settled.admitted(seeker, relaxed) + recent.admitted(seeker, relaxed);
    }

    /** As {@link RoomIndex#excluded(Seeker, int, Set)}. */
    public List<Match> excluded(Seeker seeker, int limit, Set<HardCriterion> relaxed) {
        return merged(
                settled.excluded(seeker, limit, relaxed),
                recent.excluded(seeker, limit, relaxed),
                MatchOrder.OF_EXCLUDED,
                limit);
    }

    /** The score of the best room, weights by millionths; empty when nothing suits. */
    public OptionalLong best(Seeker seeker) {
        return LongStream.concat(
                        LongStream.of(settled.ranking(seeker, 1).numerators()),
                        LongStream.of(recent.ranking(seeker, 1).numerators()))
                .max();
    }

    private static List<Match> merged(List<Match> some, List<Match> others, Comparator<Match> order, int limit) {
        if (others.isEmpty()) {
            return some;
        }
        return Stream.concat(some.stream(), others.stream())
                .sorted(order)
                .limit(limit)
                .toList();
    }
}
