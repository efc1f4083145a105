package fr.maillage.platform.http.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAwayTest {

    @Tag("ER-03")
    @ParameterizedTest
    @CsvSource({"08001, 5", "08006, 5", "57P01, 5", "53300, 5", "53100, 5", "40001, 1", "40P01, 1", "55P03, 1"})
    void is_answered_503_with_a_delay(String sqlState, String seconds) {
        var failure = new IllegalStateException(new SQLException("secret", sqlState));

        var problem = DatabaseAway.problemIn(failure).orElseThrow();

        assertThat(problem.code().status()).isEqualTo(503);
        assertThat(problem.headers()).containsEntry("Retry-After", seconds);
        assertThat(problem.detail().fr()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"23505", "42601", "42501"})
    void a_defect_of_ours_is_not_excused(String sqlState) {
        assertThat(DatabaseAway.problemIn(new SQLException("x", sqlState))).isEmpty();
        assertThat(DatabaseAway.problemIn(new IllegalStateException("x"))).isEmpty();
    }

    @Test
    void a_pool_that_is_empty_counts_too() {
        assertThat(DatabaseAway.problemIn(new SQLException("Acquisition timeout while waiting for new connection")))
                .isPresent();
    }
}
