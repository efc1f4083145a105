package fr.maillage.registry.area.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.geography.domain.RawShape;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingRulesTest {

    private static RawShape around(double lon, double lat) {
        return new RawShape(List.of(
                List.of(new double[] {lon, lat, lon + 0.1, lat, lon + 0.1, lat + 0.1, lon, lat + 0.1, lon, lat})));
    }

    @ParameterizedTest
    @CsvSource({
        "1.44,43.60",
        "-1.68,48.11",
        "8.7,41.9",
        "-61.5,16.2",
        "-52.3,4.9",
        "45.2,-12.8",
        "55.4,-20.9",
        "-56.2,46.8",
        "-149.5,-17.6",
        "166.4,-22.3"
    })
    void every_part_of_france_may_be_drawn(double lon, double lat) {
        assertThat(DrawingRules.breach(around(lon, lat))).isEmpty();
    }

    @Test
    void latitude_first_is_told_with_what_was_meant() {
        assertThat(DrawingRules.breach(around(43.60, 1.44))).hasValueSatisfying(breach -> {
            assertThat(breach.code()).isEqualTo("axis-order");
            assertThat(breach.pointer()).isEqualTo("/outline");
            assertThat(breach.fr()).contains("[43.6, 1.44]").contains("[1.44, 43.6]");
        });
    }

    @ParameterizedTest
    @CsvSource({"0,0", "13.4,52.5", "574000,6279000"})
    void elsewhere_is_refused_with_the_position(double lon, double lat) {
        assertThat(DrawingRules.breach(around(lon, lat))).hasValueSatisfying(breach -> {
            assertThat(breach.code()).isEqualTo("outside-france");
            assertThat(breach.en()).contains(String.valueOf(lon)).contains("WGS84");
        });
    }

    @Test
    void an_outline_has_five_thousand_points_at_most() {
        double[] many = IntStream.range(0, DrawingRules.MOST_POINTS + 1)
                .mapToObj(i -> new double[] {1.4, 43.6})
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();

        assertThat(DrawingRules.breach(new RawShape(List.of(List.of(many))))).hasValueSatisfying(breach -> {
            assertThat(breach.code()).isEqualTo("too-many-points");
            assertThat(breach.fr()).contains("5001").contains("5000");
        });
    }
}
