package fr.maillage.premises.matchrun.solver;

import static fr.maillage.premises.criteria.domain.DefaultSettings.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.criteria.domain.DefaultSettings;
import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Member;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.SampleRoom;
import fr.maillage.premises.criteria.domain.SampleSeeker;
import fr.maillage.premises.criteria.domain.Seeker;
import fr.maillage.premises.matching.domain.Allotment;
import fr.maillage.premises.matching.domain.RoomIndex;
import fr.maillage.premises.matching.domain.Shortlists;
import fr.maillage.premises.matchrun.domain.Assigned;
import fr.maillage.premises.matchrun.domain.Proposal;
import fr.maillage.premises.matchrun.domain.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From requests and rooms to who goes where, when more look for the same than any list holds. */
class ManyAlikeTest {

    private static final int CHOICES = 30;

    private static Seeker alone(int number, int area, long budget) {
        SampleSeeker seeker = new SampleSeeker().alone();
        seeker.id = new UUID(3, number);
        seeker.area = area;
        seeker.budget = budget;
        return seeker.seeker();
    }

    private static Room room(int number, int area, int rent) {
        SampleRoom room = new SampleRoom();
        room.id = new UUID(0, number);
        room.area = area;
        room.rent = rent;
        return room.room();
    }

    private static List<Shortlists.Of> lists(List<Seeker> seekers, List<Room> rooms, int limit) {
        return Allotment.of(new RoomIndex(rooms, DefaultSettings.today(), TODAY), seekers, limit);
    }

    private static Proposal solve(List<Shortlists.Of> lists) {
        return Assignment.solve(
                lists.stream().map(Wish::of).toList(), 20_000, Duration.ofSeconds(60), (people, spent) -> true);
    }

    /** As many as any assignment of one room each. */
    private static int most(List<Seeker> seekers, List<Room> rooms) {
        Judge judge = new Judge(DefaultSettings.today(), TODAY);
        boolean[][] admitted = new boolean[seekers.size()][rooms.size()];
        for (int seeker = 0; seeker < seekers.size(); seeker++) {
            for (int room = 0; room < rooms.size(); room++) {
                admitted[seeker][room] =
                        judge.judge(seekers.get(seeker), rooms.get(room)).admitted();
            }
        }
        int[] holder = new int[rooms.size()];
        Arrays.fill(holder, -1);
        int placed = 0;
        for (int seeker = 0; seeker < seekers.size(); seeker++) {
            placed += augment(seeker, admitted, holder, new HashSet<>()) ? 1 : 0;
        }
        return placed;
    }

    private static boolean augment(int seeker, boolean[][] admitted, int[] holder, Set<Integer> asked) {
        for (int room = 0; room < holder.length; room++) {
            if (admitted[seeker][room]
                    && asked.add(room)
                    && (holder[room] < 0 || augment(holder[room], admitted, holder, asked))) {
                holder[room] = seeker;
                return true;
            }
        }
        return false;
    }

    @Test
    void forty_alike_find_forty_alike_rooms() {
        List<Seeker> seekers = new ArrayList<>();
        List<Room> rooms = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            seekers.add(alone(i, 9_000, 150_000));
            rooms.add(room(i, 9_500, 100_000));
        }

        Proposal proposal = solve(lists(seekers, rooms, CHOICES));

        assertThat(proposal.people()).isEqualTo(40);
        assertThat(proposal.assigned()).extracting(one -> one.choice().room()).doesNotHaveDuplicates();
    }

    @Test
    void no_assignment_places_more_however_short_the_lists() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<Seeker> seekers = new ArrayList<>();
            List<Room> rooms = new ArrayList<>();
            for (int i = 1; i <= 36; i++) {
                seekers.add(alone(i, 5_000 + random.nextInt(6) * 1_000, 90_000 + random.nextInt(5) * 15_000));
                rooms.add(room(i, 4_000 + random.nextInt(8) * 1_000, 70_000 + random.nextInt(6) * 15_000));
            }
            List<Shortlists.Of> lists = lists(seekers, rooms, 3);
            int most = most(seekers, rooms);

            assertThat(lists.stream().filter(one -> one.first().isPresent()).count())
                    .as("seed " + seed)
                    .isEqualTo(most);
            assertThat(lists(seekers, rooms, 3)).isEqualTo(lists);
            if (seed < 5) {
                assertThat(solve(lists).people()).isEqualTo(most);
            }
        }
    }

    @Test
    void groups_alike_get_different_units_of_one_building() {
        SampleRoom building = new SampleRoom().units(20, 20, 20, 20, 20, 20);
        List<Seeker> seekers = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            SampleSeeker group = new SampleSeeker();
            group.id = new UUID(3, i);
            group.area = null;
            group.members = List.of(new Member("10", 2_000), new Member("70", 2_000));
            seekers.add(group.seeker());
        }

        Proposal proposal = solve(lists(seekers, List.of(building.room()), CHOICES));

        assertThat(proposal.people()).isEqualTo(6);
        assertThat(proposal.assigned().stream().flatMap(one -> one.choice().units().stream()))
                .hasSize(6)
                .doesNotHaveDuplicates();
        assertThat(proposal.assigned()).extracting(Assigned::rank).allMatch(rank -> rank >= 1);
    }
}
