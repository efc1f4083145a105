package fr.maillage.platform.http.export;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.http.export.ExportPlaces.Place;
import fr.maillage.platform.http.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ExportPlacesTest {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final ExportPlaces places = new ExportPlaces(3, 2, LONGEST, new Hand(now));

    @Test
    void an_export_that_takes_longer_than_its_time_gets_no_other_page() {
        Place place = places.take("slow");
        now.updateAndGet(then -> then.plus(LONGEST));
        assertThatCode(place::inTime).doesNotThrowAnyException();

        now.updateAndGet(then -> then.plusSeconds(1));

        assertThatThrownBy(place::inTime)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PT30M");
    }

    @Test
    void places_are_few_fewer_for_one_client_and_free_again_when_they_are_left() {
        Place first = places.take("one");
        places.take("one");
        assertThatThrownBy(() -> places.take("one")).isInstanceOf(Problem.class);
        places.take("other");
        assertThatThrownBy(() -> places.take("third")).isInstanceOf(Problem.class);

        first.close();
        first.close();

        places.take("third");
        assertThatThrownBy(() -> places.take("one")).isInstanceOf(Problem.class);
    }

    /** A clock that is set by hand. */
    private static final class Hand extends Clock {

        private final AtomicReference<Instant> now;

        Hand(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
