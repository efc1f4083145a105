package fr.maillage.registry.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.imports.domain.KnownRows.Said;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is live, what a file said of it, and what vanished. */
class KnownRowsTest {

    private static List<Long> vanished(KnownRows rows) {
        List<Long> keys = new ArrayList<>();
        rows.vanished((high, low) -> keys.add(high));
        return keys;
    }

    @Test
    void a_line_is_new_changed_the_same_or_said_before() {
        KnownRows rows = new KnownRows();
        rows.live(1, 1, 10);
        rows.live(2, 1, 20);
        rows.live(3, 1, 0);

        assertThat(rows.say(1, 1, 10)).isEqualTo(Said.SAME);
        assertThat(rows.say(2, 1, 21)).isEqualTo(Said.CHANGED);
        assertThat(rows.say(3, 1, 30)).isEqualTo(Said.CHANGED);
        assertThat(rows.say(4, 1, 40)).isEqualTo(Said.NEW);
        assertThat(rows.say(1, 1, 10)).isEqualTo(Said.AGAIN);
        assertThat(rows.say(2, 1, 20)).isEqualTo(Said.CONFLICT);
        assertThat(rows.live()).isEqualTo(3);
        assertThat(rows.unchanged()).isEqualTo(1);
        assertThat(vanished(rows)).isEmpty();
    }

    @Test
    void what_no_line_said_or_kept_vanished() {
        KnownRows rows = new KnownRows();
        for (int i = 0; i < 100_000; i++) {
            rows.live(i, -i, 7);
        }
        for (int i = 0; i < 100_000; i++) {
            if (i % 1000 == 0) {
                continue;
            }
            if (i % 10 == 1) {
                rows.keep(i, -i);
            } else {
                assertThat(rows.say(i, -i, 7)).isEqualTo(Said.SAME);
            }
        }

        assertThat(vanished(rows)).hasSize(100).allMatch(high -> high % 1000 == 0);
    }

    @Test
    void rows_that_share_the_high_half_are_told_together() {
        KnownRows skills = new KnownRows();
        skills.live(5, 1, 1);
        skills.live(6, 1, 1);
        skills.say(5, 2, 1);

        assertThat(skills.said(5)).isTrue();
        assertThat(skills.same(5)).isFalse();
        assertThat(skills.said(6)).isFalse();
        skills.keepUnless(high -> high == 5);
        assertThat(vanished(skills)).containsExactly(5L);
    }
}
