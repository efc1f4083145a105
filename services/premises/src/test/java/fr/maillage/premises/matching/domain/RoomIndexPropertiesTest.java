package fr.maillage.premises.matching.domain;

import static fr.maillage.premises.criteria.domain.DefaultSettings.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.maillage.premises.criteria.domain.Component;
import fr.maillage.premises.criteria.domain.DefaultSettings;
import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.MatchOrder;
import fr.maillage.premises.criteria.domain.Place;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Seeker;
import fr.maillage.premises.criteria.domain.Settings;
import fr.maillage.premises.criteria.domain.SoftCriterion;
import fr.maillage.premises.criteria.domain.Unit;
import fr.maillage.premises.matching.bench.MadeUpMarket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RoomIndexPropertiesTest {

    private static final int ALL = 1_000;

    private final Settings settings = DefaultSettings.today();

    /** Every other room once more under another id, so that ties are common. */
    private static List<Room> rooms(long seed, int places, int count) {
        List<Room> rooms = new ArrayList<>();
        Random random = new Random(seed);
        for (Room made : new MadeUpMarket(TODAY, seed, places).rooms(count)) {
            Room room = choosy(made, random);
            rooms.add(room);
            if (rooms.size() % 2 == 0) {
                rooms.add(twin(room, new UUID(seed, rooms.size())));
            }
        }
        return rooms;
    }

    /** Half of the sets of units differ in the professions that they accept. */
    private static Room choosy(Room room, Random random) {
        boolean choosy = random.nextBoolean();
        List<Unit> units = room.units().stream()
                .map(unit -> new Unit(
                        unit.id(),
                        unit.label(),
                        unit.areaDm2(),
                        unit.rentCents(),
                        unit.chargesCents(),
                        choosy && random.nextInt(3) > 0 ? Set.of("10", random.nextBoolean() ? "60" : "70") : Set.of()))
                .toList();
        return of(room, room.id(), units);
    }

    private static Room twin(Room room, UUID id) {
        return of(room, id, room.units());
    }

    private static Room of(Room room, UUID id, List<Unit> units) {
        return new Room(
                id,
                room.premisesId(),
                room.label(),
                room.offer(),
                room.areaDm2(),
                room.sharedDm2(),
                units,
                room.features(),
                room.access(),
                room.extension(),
                room.teaching(),
                room.surroundings(),
                room.locality(),
                room.point());
    }

    private static List<Seeker> seekers(long seed, int places) {
        Random random = new Random(seed);
        return new MadeUpMarket(TODAY, seed, places)
                .seekers(8).stream().map(seeker -> sharing(seeker, random)).toList();
    }

    /** In some groups the first two share a room; some of those alone need two. */
    private static Seeker sharing(Seeker seeker, Random random) {
        if (random.nextInt(3) > 0) {
            return seeker;
        }
        List<Place> places = new ArrayList<>(seeker.places());
        Place first = places.removeFirst();
        if (places.isEmpty()) {
            places.addAll(List.of(first, first));
        } else {
            places.set(0, new Place(List.of(0, 1), first.areaDm2()));
        }
        return in(seeker, places);
    }

    private static Seeker in(Seeker seeker, List<Place> places) {
        return new Seeker(
                seeker.id(),
                seeker.members(),
                places,
                seeker.tenure(),
                seeker.earliest(),
                seeker.latest(),
                seeker.areaDm2(),
                seeker.sharedDm2(),
                seeker.budget(),
                seeker.purchaseBudget(),
                seeker.territories(),
                seeker.onlyThere(),
                seeker.point(),
                seeker.commitmentMonths(),
                seeker.stability(),
                seeker.leadTenant(),
                seeker.required(),
                seeker.services(),
                seeker.family(),
                seeker.colleagues(),
                seeker.teaching());
    }

    private static Set<HardCriterion> drawn(Random random) {
        Set<HardCriterion> drawn = EnumSet.noneOf(HardCriterion.class);
        for (HardCriterion criterion : HardCriterion.values()) {
            if (random.nextInt(3) == 0) {
                drawn.add(criterion);
            }
        }
        return drawn;
    }

    private static int mask(Set<HardCriterion> criteria) {
        return criteria.stream().mapToInt(HardCriterion::bit).sum();
    }

    private List<Match> judged(Seeker seeker, List<Room> rooms, Set<HardCriterion> relaxed, int limit) {
        Judge judge = new Judge(settings, TODAY);
        return rooms.stream()
                .map(room -> judge.judge(seeker, room))
                .filter(match -> (match.refusalMask() & ~mask(relaxed)) == 0)
                .sorted(MatchOrder.OF_ROOMS)
                .limit(limit)
                .toList();
    }

    @Property(tries = 150)
    void the_search_finds_what_judging_every_pair_finds(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int places,
            @ForAll @IntRange(max = 300) int count) {
        List<Room> rooms = rooms(seed, places, count);
        RoomIndex index = new RoomIndex(rooms, settings, TODAY);
        Random random = new Random(seed);
        for (Seeker seeker : seekers(seed, places)) {
            Set<HardCriterion> relaxed = random.nextBoolean() ? Set.of() : drawn(random);
            int limit = 1 + random.nextInt(25);

            List<Match> found = index.shortlist(seeker, limit, relaxed);

            assertThat(found).isEqualTo(judged(seeker, rooms, relaxed, limit));
        }
    }

    @Property(tries = 60)
    void compact_rankings_carry_the_exact_scores(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int places) {
        List<Room> rooms = rooms(seed, places, 200);
        RoomIndex index = new RoomIndex(rooms, settings, TODAY);
        for (Seeker seeker : seekers(seed, places)) {
            RoomIndex.Ranking ranking = index.ranking(seeker, 10);
            List<Match> judged = judged(seeker, rooms, Set.of(), 10);

            assertThat(ranking.numerators())
                    .containsExactly(judged.stream().mapToLong(Match::numerator).toArray());
            assertThat(index.admitted(seeker))
                    .isEqualTo(judged(seeker, rooms, Set.of(), ALL).size());
        }
    }

    @Property(tries = 60)
    void excluded_rooms_come_with_the_fewest_refusals_first(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int places) {
        List<Room> rooms = rooms(seed, places, 200);
        RoomIndex index = new RoomIndex(rooms, settings, TODAY);
        Judge judge = index.judge();
        for (Seeker seeker : seekers(seed, places)) {
            List<Match> excluded = rooms.stream()
                    .map(room -> judge.judge(seeker, room))
                    .filter(match -> !match.admitted())
                    .sorted(MatchOrder.OF_EXCLUDED)
                    .limit(12)
                    .toList();

            assertThat(index.excluded(seeker, 12)).isEqualTo(excluded);
        }
    }

    @Property(tries = 60)
    void relaxing_one_criterion_never_removes_a_result(@ForAll long seed, @ForAll HardCriterion criterion) {
        RoomIndex index = new RoomIndex(rooms(seed, 5, 150), settings, TODAY);
        Random random = new Random(seed);
        for (Seeker seeker : seekers(seed, 5)) {
            Set<HardCriterion> before = drawn(random);
            Set<HardCriterion> after = EnumSet.copyOf(List.of(criterion));
            after.addAll(before);

            assertThat(ids(index.shortlist(seeker, ALL, after))).containsAll(ids(index.shortlist(seeker, ALL, before)));
        }
    }

    @Property(tries = 60)
    void raising_one_weight_never_lowers_the_rank_of_the_best_on_it(
            @ForAll long seed, @ForAll SoftCriterion criterion, @ForAll @IntRange(min = 1, max = 900) int more) {
        List<Room> rooms = rooms(seed, 5, 150);
        Settings raised = settings.with(criterion, settings.weight(criterion) + more);
        for (Seeker seeker : seekers(seed, 5)) {
            List<Match> before = new RoomIndex(rooms, settings, TODAY).shortlist(seeker, ALL);
            List<UUID> after = ids(new RoomIndex(rooms, raised, TODAY).shortlist(seeker, ALL));
            int best = before.stream()
                    .mapToInt(match -> on(match, criterion))
                    .max()
                    .orElse(0);
            for (int rank = 0; rank < before.size(); rank++) {
                if (on(before.get(rank), criterion) == best) {
                    assertThat(after.indexOf(before.get(rank).room().id())).isLessThanOrEqualTo(rank);
                }
            }
        }
    }

    private static int on(Match match, SoftCriterion criterion) {
        return match.components().stream()
                .filter(component -> component.criterion() == criterion)
                .mapToInt(Component::normalised)
                .sum();
    }

    @Property(tries = 40)
    void the_same_request_gets_the_same_list_however_the_rooms_are_given(@ForAll long seed) {
        List<Room> rooms = rooms(seed, 5, 150);
        List<Room> shuffled = new ArrayList<>(rooms);
        Collections.shuffle(shuffled, new Random(seed));
        RoomIndex one = new RoomIndex(rooms, settings, TODAY);
        RoomIndex other = new RoomIndex(shuffled, settings, TODAY);
        for (Seeker seeker : seekers(seed, 5)) {
            assertThat(other.shortlist(seeker, 20)).isEqualTo(one.shortlist(seeker, 20));
            assertThat(one.shortlist(seeker, 20)).isEqualTo(one.shortlist(seeker, 20));
        }
    }

    @Property(tries = 40)
    void contributions_sum_to_the_score(@ForAll long seed) {
        RoomIndex index = new RoomIndex(rooms(seed, 5, 100), settings, TODAY);
        for (Seeker seeker : seekers(seed, 5)) {
            for (Match match : index.shortlist(seeker, ALL)) {
                double sum = match.components().stream()
                        .mapToDouble(Component::contribution)
                        .sum();
                assertThat(sum).isCloseTo(match.score(), within(1e-9));
            }
        }
    }

    private static List<UUID> ids(List<Match> matches) {
        return matches.stream().map(match -> match.room().id()).toList();
    }
}
