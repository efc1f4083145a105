package fr.maillage.platform.http.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KNOWN = List.of("territory", "category", "radiusM", "near", "limit", "q");

    @ParameterizedTest
    @CsvSource({"teritory,territory", "categorie,category", "radiusm,radiusM", "Limit,limit", "lmit,limit"})
    void a_slip_is_recognised(String typed, String meant) {
        assertThat(Nearest.to(typed, KNOWN)).contains(meant);
    }

    @Test
    void nothing_close_suggests_nothing() {
        assertThat(Nearest.to("population", KNOWN)).isEmpty();
        assertThat(Nearest.suggestion("population", KNOWN).fr()).isEmpty();
    }

    @Test
    void an_endless_name_costs_nothing() {
        assertThat(Nearest.to("t".repeat(100_000), KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kitten,sitting,3", "abc,abc,0", "'',abc,3", "abc,'',3", "ABC,abc,0"})
    void distance_counts_edits(String left, String right, int edits) {
        assertThat(Nearest.distance(left, right)).isEqualTo(edits);
    }
}
