package fr.maillage.registry.geography;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.geography.domain.Projection;
import fr.maillage.registry.geography.domain.Projector.Degrees;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Expected degrees come from elsewhere: the definition of Lambert-93, real lines of FINESS, and, overseas, the metres of
 * known towns computed by Krüger's series on the GRS80 ellipsoid.
 */
class ProjectionsTest {

    private final Projections projections = new Projections();

    @ParameterizedTest(name = "{5}")
    @CsvSource({
        "LAMBERT_93,700000,6600000,46.5,3,origin of Lambert-93",
        "LAMBERT_93,870262.2,6571540.8,46.222286,5.209181,hospital of Viriat",
        "LAMBERT_93,809551.7,6304644.3,43.832307,4.361936,hospital of Nîmes",
        "ANTILLES_UTM20,657242.9,1795384.4,16.234004,-61.528737,hospital of Pointe-à-Pitre",
        "ANTILLES_UTM20,707801.9,1615642.1,14.6061,-61.0709,Fort-de-France",
        "ANTILLES_1991_UTM20,707801.9,1615642.1,14.6061,-61.0709,Fort-de-France",
        "GUYANE_UTM22,351949.1,545959.4,4.9380,-52.3353,Cayenne",
        "GUYANE_UTM21,829240.8,609195.5,5.5040,-54.0289,Saint-Laurent-du-Maroni",
        "REUNION_UTM40,338568.3,7690475.4,-20.8789,55.4481,Saint-Denis",
        "MAYOTTE_UTM38,524724.5,8587115.8,-12.7806,45.2278,Mamoudzou",
        "SAINT_PIERRE_UTM21,562869.8,5181168.3,46.7811,-56.1764,Saint-Pierre"
    })
    void metres_become_degrees_within_a_metre_and_inside_the_area(
            Projection projection, double x, double y, double latitude, double longitude) {
        Degrees point = projections.toDegrees(projection, x, y).orElseThrow();

        assertThat(metres(point, latitude, longitude)).isLessThan(1);
        assertThat(projection.covers(point.latitude(), point.longitude())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void swapped_metres_never_fall_inside_the_area(Projection projection) {
        double x = projection == Projection.LAMBERT_93 ? 870262.2 : 351949.1;
        double y = projection == Projection.LAMBERT_93 ? 6571540.8 : 545959.4;

        boolean inside = projections
                .toDegrees(projection, y, x)
                .filter(point -> projection.covers(point.latitude(), point.longitude()))
                .isPresent();

        assertThat(inside).isFalse();
    }

    @Property(tries = 200)
    void any_metres_become_finite_degrees_or_nothing(
            @ForAll Projection projection,
            @ForAll @DoubleRange(min = -1e12, max = 1e12) double x,
            @ForAll @DoubleRange(min = -1e12, max = 1e12) double y) {
        assertThat(projections.toDegrees(projection, x, y).stream())
                .allMatch(point -> Double.isFinite(point.latitude()) && Double.isFinite(point.longitude()));
    }

    @Test
    void degrees_have_six_decimals() {
        Degrees point = projections
                .toDegrees(Projection.LAMBERT_93, 870262.2, 6571540.8)
                .orElseThrow();

        assertThat(point.latitude() * 1e6).isEqualTo(Math.rint(point.latitude() * 1e6));
    }

    /** On the plane tangent there: exact enough below a kilometre. */
    private static double metres(Degrees point, double latitude, double longitude) {
        double north = (point.latitude() - latitude) * 111_195;
        double east = (point.longitude() - longitude) * 111_195 * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east);
    }
}
