package fr.maillage.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.http.problem.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    void a_caller_may_have_less_patience_than_the_gateway_never_more() {
        assertThat(Deadline.of(null, LONGEST)).isEqualTo(LONGEST);
        assertThat(Deadline.of("1500", LONGEST)).isEqualTo(Duration.ofMillis(1500));
        assertThat(Deadline.of("999999999", LONGEST)).isEqualTo(LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "1.5", "5s", "9999999999", "٣"})
    void what_is_no_number_of_milliseconds_400(String asked) {
        assertThatThrownBy(() -> Deadline.of(asked, LONGEST))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code().status()).isEqualTo(400));
    }
}
