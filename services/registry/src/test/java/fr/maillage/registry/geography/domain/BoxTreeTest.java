package fr.maillage.registry.geography.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BoxTreeTest {

    @Property(tries = 100)
    void every_box_that_holds_the_point_is_told_and_no_other(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 3_000) int count) {
        Random random = new Random(seed);
        int[] boxes = new int[4 * count];
        for (int i = 0; i < count; i++) {
            boxes[4 * i] = random.nextInt(1_000);
            boxes[4 * i + 1] = random.nextInt(1_000);
            boxes[4 * i + 2] = boxes[4 * i] + random.nextInt(60);
            boxes[4 * i + 3] = boxes[4 * i + 1] + random.nextInt(60);
        }
        BoxTree tree = BoxTree.of(boxes);

        for (int look = 0; look < 20; look++) {
            int x = random.nextInt(1_100);
            int y = random.nextInt(1_100);
            List<Integer> found = new ArrayList<>();
            tree.at(x, y, found::add);
            List<Integer> expected = IntStream.range(0, count)
                    .filter(i -> boxes[4 * i] <= x
                            && boxes[4 * i + 1] <= y
                            && boxes[4 * i + 2] >= x
                            && boxes[4 * i + 3] >= y)
                    .boxed()
                    .toList();
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
