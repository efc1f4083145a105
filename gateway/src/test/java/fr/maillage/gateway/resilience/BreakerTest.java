package fr.maillage.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private Instant now = Instant.parse("2026-01-05T08:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final List<Breaker.State> changes = new ArrayList<>();
    private final Breaker breaker =
            new Breaker(new Breaker.Settings(10, Duration.ofSeconds(10), Duration.ofSeconds(5)), clock, changes::add);

    private void calls(int good, int bad) {
        for (int i = 0; i < good && breaker.admits(); i++) {
            breaker.succeeded();
        }
        for (int i = 0; i < bad && breaker.admits(); i++) {
            breaker.failed();
        }
    }

    @Test
    void a_few_failures_prove_nothing() {
        calls(0, 9);

        assertThat(breaker.admits()).isTrue();
        assertThat(changes).isEmpty();
    }

    @Tag("F-07")
    @Test
    void half_of_enough_calls_failing_opens_it() {
        calls(6, 5);
        assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);

        calls(0, 1);

        assertThat(breaker.state()).isEqualTo(Breaker.State.OPEN);
        assertThat(breaker.admits()).isFalse();
        assertThat(breaker.openFor()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void failures_of_long_ago_do_not_count() {
        calls(0, 9);
        now = now.plusSeconds(10);
        calls(0, 9);

        assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);
    }

    @Tag("F-08")
    @Test
    void one_call_at_a_time_tries_and_its_success_closes() {
        calls(0, 10);
        now = now.plusSeconds(5);

        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isFalse();
        breaker.succeeded();

        assertThat(breaker.admits()).isTrue();
        assertThat(changes).containsExactly(Breaker.State.OPEN, Breaker.State.HALF_OPEN, Breaker.State.CLOSED);
    }

    @Test
    void a_failed_trial_opens_it_again_for_the_whole_time() {
        calls(0, 10);
        now = now.plusSeconds(5);
        assertThat(breaker.admits()).isTrue();
        breaker.failed();

        now = now.plusSeconds(4);
        assertThat(breaker.admits()).isFalse();
        now = now.plusSeconds(1);
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void a_trial_that_was_given_up_lets_the_next_one_try() {
        calls(0, 10);
        now = now.plusSeconds(5);
        assertThat(breaker.admits()).isTrue();

        breaker.abandoned();

        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void answers_to_calls_from_before_it_opened_change_nothing() {
        calls(0, 10);

        breaker.succeeded();
        breaker.failed();

        assertThat(breaker.admits()).isFalse();
        assertThat(breaker.openFor()).isEqualTo(Duration.ofSeconds(5));
    }
}
