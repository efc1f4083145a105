package fr.maillage.integration.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final RetrySchedule USUAL = new RetrySchedule(List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24)));

    @Test
    void the_pauses_are_a_fifth_shorter_or_longer_by_chance() {
        assertThat(USUAL.next(2, NOW, 0, null)).contains(NOW.plus(Duration.ofMinutes(4)));
        assertThat(USUAL.next(2, NOW, 0.5, null)).contains(NOW.plus(Duration.ofMinutes(5)));
        assertThat(USUAL.next(2, NOW, 1, null)).contains(NOW.plus(Duration.ofMinutes(6)));
    }

    @Test
    void ten_attempts_take_three_days_and_then_it_is_given_up() {
        Instant at = NOW;
        int attempts = 1;
        for (var next = USUAL.next(attempts, at, 0.5, null); next.isPresent(); ) {
            at = next.get();
            attempts++;
            next = USUAL.next(attempts, at, 0.5, null);
        }

        assertThat(attempts).isEqualTo(10);
        assertThat(Duration.between(NOW, at)).isBetween(Duration.ofHours(72), Duration.ofHours(80));
    }

    @Test
    void a_receiver_may_ask_for_more_time_and_not_for_less_nor_for_ever() {
        assertThat(USUAL.next(1, NOW, 0.5, Duration.ofMinutes(10))).contains(NOW.plus(Duration.ofMinutes(10)));
        assertThat(USUAL.next(3, NOW, 0.5, Duration.ofSeconds(1))).contains(NOW.plus(Duration.ofMinutes(30)));
        assertThat(USUAL.next(1, NOW, 0.5, Duration.ofDays(400))).contains(NOW.plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @CsvSource({
        "200,false,ACCEPTED",
        "204,false,ACCEPTED",
        "299,false,ACCEPTED",
        "301,false,REDIRECTED",
        "302,true,REDIRECTED",
        "304,false,REDIRECTED",
        "400,false,REFUSED",
        "404,false,REFUSED",
        "410,false,GONE",
        "429,false,ASKED_TO_WAIT",
        "429,true,ASKED_TO_WAIT",
        "500,true,REFUSED",
        "503,true,ASKED_TO_WAIT",
        "503,false,REFUSED"
    })
    void a_status_means_what_the_standard_says(int status, boolean retryAfter, AttemptOutcome outcome) {
        assertThat(AttemptOutcome.of(status, retryAfter)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "fr.maillage.*",
                "fr.maillage.registry.structure.*",
                "fr.maillage.registry.structure.closed.v1"
            })
    void a_filter_is_a_type_a_whole_beginning_or_everything(String filter) {
        assertThat(EventFilter.holds(filter)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fr.other.*",
                "fr.maillage.registry*",
                "**",
                "fr.maillage.registry.structure.closed",
                "FR.MAILLAGE.*"
            })
    void anything_else_is_no_filter(String filter) {
        assertThat(EventFilter.holds(filter)).isFalse();
    }
}
