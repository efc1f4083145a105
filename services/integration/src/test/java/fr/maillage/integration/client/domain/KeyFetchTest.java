package fr.maillage.integration.client.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyFetchTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofMinutes(15);

    @Test
    void pauses_double_and_end_at_the_ordinary_one() {
        KeyFetch fetch = KeyFetch.good(NOON, EVERY);
        assertThat(fetch.dueAt()).isEqualTo(NOON.plus(EVERY));
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
            fetch = fetch.failed(KeyFault.UNREACHABLE, NOON, FIRST, EVERY);
            assertThat(fetch.dueAt()).isEqualTo(NOON.plus(Duration.ofMinutes(minutes)));
        }
        for (int i = 0; i < 100; i++) {
            fetch = fetch.failed(KeyFault.NOT_OK, NOON, FIRST, EVERY);
        }

        assertThat(fetch.failures()).isEqualTo(106);
        assertThat(fetch.dueAt()).isEqualTo(NOON.plus(EVERY));
        assertThat(fetch.goodAt()).isEqualTo(NOON);
        assertThat(KeyFetch.good(NOON, EVERY).fault()).isNull();
    }
}
