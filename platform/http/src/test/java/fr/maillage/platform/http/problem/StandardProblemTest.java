package fr.maillage.platform.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandardProblemTest {

    @ParameterizedTest
    @EnumSource
    void each_is_explained_in_both_languages(StandardProblem code) {
        assertThat(code.explanation()).isNotEqualTo(code.title());
        assertThat(code.explanation().fr())
                .endsWith(".")
                .isNotEqualTo(code.explanation().en());
        assertThat(code.title().fr()).isNotBlank().doesNotEndWith(".");
        assertThat(code.type()).matches("/problems/[a-z-]+");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_answered_as_not_implemented(StandardProblem code) {
        assertThat(code.status()).isBetween(400, 504).isNotEqualTo(501);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY_REQUESTS", "DEPENDENCY_UNAVAILABLE"})
    void later_always_says_when(StandardProblem code) {
        assertThat(Problem.of(code).headers()).containsEntry("Retry-After", "5");
        assertThat(Problem.of(code).retryAfter(Duration.ofMillis(1_200)).headers())
                .containsEntry("Retry-After", "2");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TOO_MANY_REQUESTS", "DEPENDENCY_UNAVAILABLE"})
    void nothing_else_promises_a_better_answer_later(StandardProblem code) {
        assertThat(Problem.of(code).headers()).doesNotContainKey("Retry-After");
    }
}
