package fr.maillage.premises.matching.domain;

import static fr.maillage.premises.criteria.domain.DefaultSettings.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.criteria.domain.DefaultSettings;
import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.MatchOrder;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Seeker;
import fr.maillage.premises.criteria.domain.Settings;
import fr.maillage.premises.matching.bench.MadeUpMarket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However rooms were written since the index was made: what is found is what an index of the rooms of now finds. */
class LiveRoomsPropertiesTest {

    private static final int TIME = HardCriterion.DATE.bit() | HardCriterion.HORIZON.bit();

    private final Settings settings = DefaultSettings.today();

    private static Room of(Room room, UUID premises) {
        return new Room(
                room.id(),
                premises,
                room.label(),
                room.offer(),
                room.areaDm2(),
                room.sharedDm2(),
                room.units(),
                room.features(),
                room.access(),
                room.extension(),
                room.teaching(),
                room.surroundings(),
                room.locality(),
                room.point());
    }

    /** Rooms of two each in premises, some of them written anew, taken away or added, in several steps. */
    private final class Market {
        private final Map<UUID, List<Room>> now = new HashMap<>();
        private LiveRooms live;

        Market(long seed, int places) {
            Random random = new Random(seed);
            List<Room> made = new MadeUpMarket(TODAY, seed, places).rooms(400);
            for (int i = 0; i < 200; i += 2) {
                UUID premises = new UUID(seed, i);
                now.put(premises, List.of(of(made.get(i), premises), of(made.get(i + 1), premises)));
            }
            live = new LiveRooms(new RoomIndex(rooms(), settings, TODAY));
            int next = 200;
            for (int step = 0; step < 3; step++) {
                Map<UUID, List<Room>> written = new HashMap<>();
                for (int i = 0; i < 20; i++) {
                    UUID premises = new UUID(seed, random.nextInt(240));
                    List<Room> rooms = random.nextInt(4) == 0 ? List.of() : List.of(of(made.get(next++), premises));
                    written.put(premises, rooms);
                }
                now.putAll(written);
                live = live.with(written);
            }
        }

        List<Room> rooms() {
            List<Room> rooms = new ArrayList<>();
            now.values().forEach(rooms::addAll);
            return rooms;
        }
    }

    @Property(tries = 60)
    void what_was_written_is_found_and_what_is_gone_is_not(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int places) {
        Market market = new Market(seed, places);
        RoomIndex whole = new RoomIndex(market.rooms(), settings, TODAY);

        for (LiveRooms live : List.of(market.live, market.live.settled())) {
            assertThat(live.size()).isEqualTo(market.rooms().size());
            for (Seeker seeker : new MadeUpMarket(TODAY, seed, places).seekers(8)) {
                same(live, whole, seeker);
            }
        }
        assertThat(market.live.settled().written()).isZero();
    }

    private static void same(LiveRooms live, RoomIndex whole, Seeker seeker) {
        for (Set<HardCriterion> relaxed : List.of(Set.<HardCriterion>of(), Set.of(HardCriterion.BUDGET))) {
            assertThat(live.shortlist(seeker, 20, relaxed)).isEqualTo(whole.shortlist(seeker, 20, relaxed));
            assertThat(live.admitted(seeker, relaxed)).isEqualTo(whole.admitted(seeker, relaxed));
            assertThat(live.excluded(seeker, 12, relaxed)).isEqualTo(whole.excluded(seeker, 12, relaxed));
        }
        assertThat(live.bridges(seeker, 5)).isEqualTo(whole.bridges(seeker, 5));
        long[] best = whole.ranking(seeker, 1).numerators();
        assertThat(live.best(seeker)).isEqualTo(best.length == 0 ? OptionalLong.empty() : OptionalLong.of(best[0]));
    }

    @Property(tries = 60)
    void the_rooms_awaited_are_the_best_that_nothing_but_time_excludes(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int places) {
        List<Room> rooms = new MadeUpMarket(TODAY, seed, places).rooms(300);
        RoomIndex index = new RoomIndex(rooms, settings, TODAY);
        Judge judge = index.judge();
        for (Seeker seeker : new MadeUpMarket(TODAY, seed, places).seekers(8)) {
            List<Match> late = rooms.stream()
                    .map(room -> judge.judge(seeker, room))
                    .filter(match -> !match.admitted() && (match.refusalMask() & ~TIME) == 0)
                    .sorted(MatchOrder.OF_ROOMS)
                    .limit(5)
                    .toList();

            assertThat(index.late(seeker, 5)).isEqualTo(late);
        }
    }
}
