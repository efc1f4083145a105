package fr.maillage.demo.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against points whose two forms are published together. */
class ProjectionTest {
    @ParameterizedTest
    @CsvSource({
        // Official example of FINESS+ (Bourg-en-Bresse), its degrees to six decimals.
        "01, 5.254203, 46.211257, 873766.07, 6570414.61, 0.3",
        // Origins: where Lambert-93 and a UTM zone have their false coordinates.
        "75, 3, 46.5, 700000, 6600000, 0.01",
        "971, -63, 0, 500000, 0, 0.01",
        "974, 57, 0, 500000, 10000000, 0.01",
    })
    void degrees_become_the_metres_that_are_published(
            String department, double longitude, double latitude, double east, double north, double tolerance) {
        Point metres = Projection.of(department).metres(longitude, latitude);

        assertThat(metres.x()).isCloseTo(east, within(tolerance));
        assertThat(metres.y()).isCloseTo(north, within(tolerance));
    }
}
