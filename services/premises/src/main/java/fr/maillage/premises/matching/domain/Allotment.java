package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.MatchOrder;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Seeker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Choices of many requests that look at once, and a first answer to who takes what. Requests that are alike have the same
 * best rooms: whoever finds them taken is given the best room that is still free, and, where none is, room is made along
 * a chain of requests that can each go elsewhere. Where every request takes one unit, no answer places more of them.
 */
public final class Allotment {

    /** Where the rooms are. */
    public interface Market {

        Judge judge();

        /** The best so many. */
        List<Match> best(Seeker seeker, int limit);

        /** The best that can be had though some units are taken. */
        Optional<Match> free(Seeker seeker, Set<UUID> taken);

        /** The single units that no criterion excludes. */
        List<Room> units(Seeker seeker);
    }

    /** What the longest searches may look at: beyond, a request stays without a room though a chain might have helped. */
    private static final int MOST_LOOKED_AT = 5_000_000;

    private final Market market;
    private final Map<UUID, Seeker> seekers = new HashMap<>();
    private final Map<UUID, List<Match>> choices = new HashMap<>();
    private final Map<UUID, Match> given = new HashMap<>();
    private final Map<UUID, UUID> holders = new HashMap<>();
    private final Set<UUID> stuck = new HashSet<>();
    private int lookedAt;

    private Allotment(Market market) {
        this.market = market;
    }

    /**
     * In the order of the seekers.
     *
     * @param limit choices of each, more where they are contended
     */
    public static List<Shortlists.Of> of(Market market, List<Seeker> seekers, int limit) {
        Allotment allotment = new Allotment(market);
        seekers.forEach(seeker -> allotment.enter(seeker, limit));
        seekers.stream()
                .sorted(Comparator.comparingInt(
                                (Seeker seeker) -> -seeker.members().size())
                        .thenComparing(seeker -> seeker.id().toString()))
                .forEach(allotment::place);
        return seekers.stream().map(allotment::list).toList();
    }

    private void enter(Seeker seeker, int limit) {
        seekers.put(seeker.id(), seeker);
        choices.put(seeker.id(), new ArrayList<>(market.best(seeker, limit)));
    }

    private Shortlists.Of list(Seeker seeker) {
        List<Match> list = choices(seeker);
        list.sort(MatchOrder.OF_ROOMS);
        return new Shortlists.Of(seeker, List.copyOf(list), Optional.ofNullable(given.get(seeker.id())));
    }

    private List<Match> choices(Seeker seeker) {
        return Objects.requireNonNull(choices.get(seeker.id()));
    }

    private void place(Seeker seeker) {
        if (choices(seeker).isEmpty()) {
            return;
        }
        Optional<Match> free = choices(seeker).stream()
                .filter(match -> Collections.disjoint(match.takes(), holders.keySet()))
                .findFirst()
                .or(() -> market.free(seeker, holders.keySet()));
        if (free.isPresent()) {
            give(seeker, free.get());
        } else {
            makeRoom(seeker);
        }
    }

    private void give(Seeker seeker, Match match) {
        Match before = given.put(seeker.id(), match);
        if (before != null) {
            before.takes().forEach(unit -> holders.remove(unit, seeker.id()));
        }
        match.takes().forEach(unit -> holders.put(unit, seeker.id()));
        if (!choices(seeker).contains(match)) {
            choices(seeker).add(match);
        }
    }

    /** A unit that somebody wants, and who wants it. */
    private record Wanted(Seeker by, Room unit) {}

    /** Breadth first: who holds what is wanted, what they would take instead, until one of them finds a free room. */
    private void makeRoom(Seeker first) {
        Map<UUID, Wanted> reached = new LinkedHashMap<>();
        Deque<Seeker> waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty() && lookedAt < MOST_LOOKED_AT) {
            Seeker seeker = waiting.remove();
            for (Room unit : market.units(seeker)) {
                lookedAt++;
                UUID holder = holders.get(unit.id());
                if (holder == null || holder.equals(first.id()) || stuck.contains(holder)) {
                    continue;
                }
                if (reached.putIfAbsent(holder, new Wanted(seeker, unit)) == null) {
                    Seeker other = Objects.requireNonNull(seekers.get(holder));
                    Optional<Match> elsewhere = market.free(other, holders.keySet());
                    if (elsewhere.isPresent()) {
                        moveOn(other, elsewhere.get(), reached);
                        return;
                    }
                    waiting.add(other);
                }
            }
        }
        stuck.addAll(reached.keySet());
    }

    /** The last of a chain goes elsewhere, and each takes the unit of the next. */
    private void moveOn(Seeker last, Match elsewhere, Map<UUID, Wanted> reached) {
        Seeker mover = last;
        Match to = elsewhere;
        for (Wanted wanted = reached.get(mover.id()); wanted != null; wanted = reached.get(mover.id())) {
            give(mover, to);
            mover = wanted.by();
            to = market.judge().judge(mover, wanted.unit());
        }
        give(mover, to);
    }
}
