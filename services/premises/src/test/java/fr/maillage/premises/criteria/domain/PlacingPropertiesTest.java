package fr.maillage.premises.criteria.domain;

import static fr.maillage.premises.criteria.domain.DefaultSettings.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Groups in units, against every way to place them. */
class PlacingPropertiesTest {

    private static final List<String> PROFESSIONS = List.of("10", "60", "70");

    private static Judge judge(int tolerance) {
        return new Judge(DefaultSettings.today().with(Parameter.AREA_TOLERANCE_PERCENT, tolerance), TODAY);
    }

    private static SampleRoom room(Random random) {
        SampleRoom room = new SampleRoom();
        room.area = null;
        room.shared = random.nextInt(3) == 0 ? null : (Integer) (random.nextInt(4) * 1_000);
        boolean choosy = random.nextBoolean();
        List<Unit> units = new ArrayList<>();
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Set<String> own = new HashSet<>();
            PROFESSIONS.stream().filter(_ -> choosy && random.nextInt(3) > 0).forEach(own::add);
            units.add(new Unit(
                    new UUID(2, i),
                    "cellule " + i,
                    (1 + random.nextInt(5)) * 1_000,
                    random.nextInt(8) == 0 ? null : (Long) (random.nextInt(6) * 10_000L),
                    0L,
                    own));
        }
        room.units = units;
        return room;
    }

    private static SampleSeeker seeker(Random random) {
        SampleSeeker seeker = new SampleSeeker();
        List<Member> members = new ArrayList<>();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            Integer area = random.nextInt(4) == 0 ? null : (Integer) ((1 + random.nextInt(4)) * 1_000);
            members.add(new Member(PROFESSIONS.get(random.nextInt(3)), area));
        }
        seeker.members = members;
        seeker.area = random.nextBoolean() ? null : (Integer) (random.nextInt(12) * 1_000);
        seeker.budget = random.nextInt(4) == 0 ? null : (Long) (random.nextInt(20) * 10_000L);
        if (random.nextInt(3) == 0) {
            seeker.places = List.of(new Place(List.of(0, 1), members.getFirst().areaDm2()));
        }
        return seeker;
    }

    private static Match judged(SampleSeeker seeker, SampleRoom room, int tolerance) {
        return judge(tolerance).judge(seeker.seeker(), room.room());
    }

    @Property(tries = 1000)
    void a_group_in_units_pays_the_least_that_any_placement_costs(@ForAll long seed) {
        Random random = new Random(seed);
        SampleRoom room = room(random);
        SampleSeeker asked = seeker(random);
        Seeker seeker = asked.seeker();
        Needs needs = Needs.of(seeker);
        Match match = judged(asked, room, 0);

        Ways ways = new Ways(seeker, needs, room.units);

        boolean placed = !match.space().placements().isEmpty();
        boolean refused = match.space().outcome() == CheckOutcome.REFUSED;
        if (match.space().welcome()) {
            assertThat(placed).isEqualTo(ways.any && !refused);
            assertThat(ways.any || refused).isTrue();
        }
        if (placed && match.space().welcome()) {
            Long least = ways.least;
            boolean affordable = least != null && (seeker.budget() == null || least <= seeker.budget());
            Long expected = affordable || !ways.unknown ? least : null;
            assertThat(match.space().cost()).isEqualTo(expected);
        }
    }

    /** Every way to give each place a unit of its own. */
    private static final class Ways {
        private final Seeker seeker;
        private final Needs needs;
        private final List<Unit> units;
        boolean any;
        boolean unknown;

        @Nullable
        Long least;

        Ways(Seeker seeker, Needs needs, List<Unit> units) {
            this.seeker = seeker;
            this.needs = needs;
            this.units = units;
            from(0, new ArrayList<>());
        }

        private void from(int rank, List<Unit> taken) {
            if (rank == needs.places()) {
                end(taken);
                return;
            }
            Place place = seeker.places().get(needs.order()[rank]);
            for (Unit unit : units) {
                boolean accepts =
                        unit.professions().isEmpty() || unit.professions().containsAll(seeker.professions(place));
                Integer area = unit.areaDm2();
                if (!taken.contains(unit) && accepts && area != null && area >= needs.descending()[rank]) {
                    List<Unit> more = new ArrayList<>(taken);
                    more.add(unit);
                    from(rank + 1, more);
                }
            }
        }

        private void end(List<Unit> taken) {
            any = true;
            long sum = 0;
            for (Unit unit : taken) {
                Long cost = unit.costCents();
                if (cost == null) {
                    unknown = true;
                    return;
                }
                sum += cost;
            }
            least = least == null ? sum : Math.min(least, sum);
        }
    }

    @Property(tries = 1000)
    void a_smaller_need_never_loses_a_room(@ForAll long seed, @ForAll @IntRange(max = 20) int tolerance) {
        Random random = new Random(seed);
        SampleRoom room = room(random);
        SampleSeeker asked = seeker(random);
        boolean before = judged(asked, room, tolerance).admitted();

        Integer total = asked.area;
        if (total != null) {
            asked.area = total / 2;
        } else {
            asked.members = asked.members.stream()
                    .map(member -> new Member(
                            member.profession(), member.areaDm2() == null ? null : (Integer) (member.areaDm2() / 2)))
                    .toList();
            asked.places = asked.places.stream()
                    .map(place -> new Place(
                            place.members(), place.areaDm2() == null ? null : (Integer) (place.areaDm2() / 2)))
                    .toList();
        }

        assertThat(!before || judged(asked, room, tolerance).admitted()).isTrue();
    }

    @Property(tries = 1000)
    void a_higher_tolerance_never_loses_a_room(@ForAll long seed, @ForAll @IntRange(max = 30) int tolerance) {
        Random random = new Random(seed);
        SampleRoom room = room(random);
        SampleSeeker asked = seeker(random);

        boolean before = judged(asked, room, tolerance).admitted();

        assertThat(!before || judged(asked, room, tolerance + 20).admitted()).isTrue();
    }
}
