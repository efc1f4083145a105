package fr.maillage.premises.matching.domain;

import static fr.maillage.premises.criteria.domain.DefaultSettings.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.criteria.domain.DefaultSettings;
import fr.maillage.premises.criteria.domain.Facts;
import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Locality;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.MatchOrder;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.SampleRoom;
import fr.maillage.premises.criteria.domain.SampleSeeker;
import fr.maillage.premises.criteria.domain.Seeker;
import fr.maillage.premises.criteria.domain.Settings;
import fr.maillage.premises.criteria.domain.Tri;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Rooms of which some territories are not known, for requests that want nothing outside of theirs. */
class TerritoriesPropertiesTest {

    private static final List<String> WISHES = List.of(
            "commune:31555",
            "commune:31149",
            "epci:243100518",
            "department:31",
            "region:76",
            "iris:315550101",
            "iris:311490101",
            "qpv:QN03101M",
            "tvs:31555",
            "area:4711");

    private final Settings settings = DefaultSettings.today();

    private static Locality place(Random random) {
        String commune = random.nextBoolean() ? "31555" : "31149";
        Tri qpv = List.of(Tri.YES, Tri.NO, Tri.UNKNOWN).get(random.nextInt(3));
        Set<String> territories = new HashSet<>(Set.of("commune:" + commune));
        for (String above : List.of("epci:243100518", "department:31", "region:76", "iris:" + commune + "0101")) {
            if (random.nextBoolean()) {
                territories.add(above);
            }
        }
        if (qpv == Tri.YES) {
            territories.add("qpv:QN03101M");
        }
        return new Locality(
                territories + qpv.name(), commune, territories, qpv, Map.of(), Map.of(), null, Facts.none());
    }

    private static List<Room> rooms(Random random) {
        List<Room> rooms = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            SampleRoom room = new SampleRoom();
            room.id = new UUID(7, i);
            Room made = room.room();
            rooms.add(new Room(
                    made.id(),
                    made.premisesId(),
                    made.label(),
                    made.offer(),
                    made.areaDm2(),
                    made.sharedDm2(),
                    made.units(),
                    made.features(),
                    made.access(),
                    made.extension(),
                    made.teaching(),
                    made.surroundings(),
                    place(random),
                    made.point()));
        }
        return rooms;
    }

    private static Seeker seeker(Random random) {
        SampleSeeker seeker = new SampleSeeker();
        Set<String> wished = new HashSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            wished.add(WISHES.get(random.nextInt(WISHES.size())));
        }
        seeker.territories = wished;
        seeker.onlyThere = random.nextInt(4) > 0;
        return seeker.seeker();
    }

    @Property(tries = 100)
    void what_is_not_known_excludes_nothing_and_the_search_agrees_with_the_judge(@ForAll long seed) {
        Random random = new Random(seed);
        List<Room> rooms = rooms(random);
        RoomIndex index = new RoomIndex(rooms, settings, TODAY);
        Judge judge = index.judge();
        for (int i = 0; i < 10; i++) {
            Seeker seeker = seeker(random);
            List<Match> judged = rooms.stream()
                    .map(room -> judge.judge(seeker, room))
                    .sorted(MatchOrder.OF_ROOMS)
                    .toList();

            assertThat(index.shortlist(seeker, 100))
                    .isEqualTo(judged.stream().filter(Match::admitted).toList());
            assertThat(index.shortlist(seeker, 100, Set.of(HardCriterion.TERRITORY)))
                    .isEqualTo(judged);
        }
    }
}
