package fr.maillage.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @Test
    void a_rate_is_a_number_per_period() {
        assertThat(Rate.of("20/s")).isEqualTo(new Rate(20, Duration.ofSeconds(1)));
        assertThat(Rate.of("1000/min")).isEqualTo(new Rate(1000, Duration.ofMinutes(1)));
        assertThat(Rate.of("500/h")).isEqualTo(new Rate(500, Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "0/s", "-1/s", "20/d", "20 / s", "20/S", "99999999999/s"})
    void what_is_no_rate_is_named(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(text)).withMessageContaining("(" + text + ")");
    }

    @Test
    void a_policy_is_told_as_the_draft_says() {
        assertThat(Policy.of("default", Kind.READ, Rate.of("1000/min")).header())
                .isEqualTo("\"default-read\";q=1000;w=60");
    }
}
