package fr.maillage.registry.professional.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.professional.domain.PersonChange.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a load made of a person, whatever they do: one thousand invented lives. */
class PersonChangeTest {

    private final Random random = new Random(7);

    private List<Step> life() {
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(_ -> new Step(
                        random.nextBoolean(),
                        random.nextBoolean(),
                        "3155" + random.nextInt(2),
                        "3155" + random.nextInt(2)))
                .toList();
    }

    private static PersonChange change(List<Step> steps) {
        boolean before = steps.stream().anyMatch(Step::before);
        boolean after = steps.stream().anyMatch(Step::after);
        return PersonChange.of(before, after, steps).orElseThrow();
    }

    @Test
    void somebody_moved_only_if_something_was_left_and_something_is_there() {
        for (int i = 0; i < 1000; i++) {
            List<Step> life = life();
            if (life.stream().noneMatch(step -> step.before() || step.after())) {
                assertThat(PersonChange.of(false, false, life)).isEmpty();
                continue;
            }
            PersonChange change = change(life);
            boolean stays = life.stream().allMatch(step -> step.before() == step.after() && !step.shifted());
            if (stays) {
                assertThat(change).as(life.toString()).isEqualTo(PersonChange.CHANGED);
            }
            if (change == PersonChange.MOVED) {
                assertThat(life).anyMatch(step -> step.before()).anyMatch(step -> step.after());
            }
        }
    }

    @Test
    void the_order_of_what_somebody_does_decides_nothing() {
        for (int i = 0; i < 1000; i++) {
            List<Step> life = life();
            if (life.stream().anyMatch(step -> step.before() || step.after())) {
                List<Step> other = new ArrayList<>(life);
                Collections.shuffle(other, random);
                assertThat(change(other)).isEqualTo(change(life));
            }
        }
    }

    @Test
    void going_back_is_the_contrary() {
        for (int i = 0; i < 1000; i++) {
            List<Step> life = life();
            if (life.stream().anyMatch(step -> step.before() || step.after())) {
                List<Step> back = life.stream()
                        .map(step -> new Step(
                                /* before= */ step.after(),
                                /* after= */ step.before(),
                                /* communeBefore= */ step.communeAfter(),
                                /* communeAfter= */ step.communeBefore()))
                        .toList();
                assertThat(change(back))
                        .as(life.toString())
                        .isEqualTo(
                                switch (change(life)) {
                                    case ADDED -> PersonChange.ENDED;
                                    case ENDED -> PersonChange.ADDED;
                                    case MOVED -> PersonChange.MOVED;
                                    case CHANGED -> PersonChange.CHANGED;
                                });
            }
        }
    }
}
