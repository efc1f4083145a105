package fr.maillage.premises.matchrun.solver;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.matchrun.domain.Assigned;
import fr.maillage.premises.matchrun.domain.Choice;
import fr.maillage.premises.matchrun.domain.Proposal;
import fr.maillage.premises.matchrun.domain.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final Duration MOST = Duration.ofSeconds(60);

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Choice choice(int room, long score, int... units) {
        Set<UUID> taken = new HashSet<>();
        for (int unit : units) {
            taken.add(id(unit));
        }
        return new Choice(id(room), taken, score);
    }

    private static Proposal solve(List<Wish> wishes, long moves) {
        return Assignment.solve(wishes, moves, MOST, (people, spent) -> true);
    }

    private static List<String> pairs(Proposal proposal) {
        return proposal.assigned().stream()
                .map(one -> one.request().getLeastSignificantBits() + "-"
                        + one.choice().room().getLeastSignificantBits())
                .toList();
    }

    @Test
    void who_has_one_choice_gets_it_and_the_other_makes_way() {
        Wish easy = new Wish(id(1), 1, List.of(choice(10, 900, 10), choice(11, 800, 11)));
        Wish hard = new Wish(id(2), 1, List.of(choice(10, 500, 10)));

        Proposal proposal = solve(List.of(hard, easy), 5_000);

        assertThat(pairs(proposal)).containsExactly("1-11", "2-10");
        assertThat(proposal.assigned()).extracting(Assigned::rank).containsExactly(2, 1);
        assertThat(proposal.people()).isEqualTo(2);
        assertThat(proposal.score()).isEqualTo(1_300);
        assertThat(proposal.complete()).isTrue();
    }

    @Test
    void a_group_that_takes_several_units_leaves_them_to_nobody_else() {
        Wish group = new Wish(id(1), 3, List.of(choice(9, 700, 10, 11, 12)));
        Wish one = new Wish(id(2), 1, List.of(choice(10, 900, 10)));
        Wish other = new Wish(id(3), 1, List.of(choice(11, 900, 11)));

        assertThat(pairs(solve(List.of(group, one, other), 5_000))).containsExactly("1-9");
    }

    @Test
    void nothing_open_gives_nothing() {
        assertThat(solve(List.of(new Wish(id(1), 1, List.of())), 10).assigned()).isEmpty();
    }

    @Test
    void small_markets_are_solved_best_and_twice_the_same() {
        for (int seed = 0; seed < 15; seed++) {
            List<Wish> wishes = market(new Random(seed));

            Proposal once = solve(wishes, 20_000);
            Proposal again = solve(wishes, 20_000);

            assertThat(pairs(again)).isEqualTo(pairs(once));
            assertThat(once.people() * 1_000_000L + once.score())
                    .as("seed " + seed)
                    .isEqualTo(best(wishes, 0, new HashSet<>()));
        }
    }

    private static List<Wish> market(Random random) {
        List<Wish> wishes = new ArrayList<>();
        for (int request = 0; request < 6; request++) {
            List<Choice> choices = new ArrayList<>();
            for (int room = 20; room < 25; room++) {
                if (random.nextInt(3) > 0) {
                    choices.add(choice(room, random.nextInt(1_000), room));
                }
            }
            if (random.nextBoolean()) {
                choices.add(choice(19, random.nextInt(1_000), 20, 21));
            }
            wishes.add(new Wish(id(request + 1), 1 + random.nextInt(2), choices));
        }
        return wishes;
    }

    /** Every way, people first. */
    private static long best(List<Wish> wishes, int from, Set<UUID> taken) {
        if (from == wishes.size()) {
            return 0;
        }
        long most = best(wishes, from + 1, taken);
        for (Choice choice : wishes.get(from).choices()) {
            if (choice.units().stream().noneMatch(taken::contains)) {
                Set<UUID> after = new HashSet<>(taken);
                after.addAll(choice.units());
                most = Math.max(
                        most, wishes.get(from).people() * 1_000_000L + choice.score() + best(wishes, from + 1, after));
            }
        }
        return most;
    }
}
