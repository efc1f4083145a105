package fr.maillage.registry.structure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.structure.domain.StructureSearch.Near;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class StructureSearchTest {

    private static final double EARTH = 6_371_008.8;

    @Property
    void every_point_of_the_circle_is_in_the_box(
            @ForAll @DoubleRange(min = -89, max = 89) double latitude,
            @ForAll @DoubleRange(min = 1, max = 100_000) double radius,
            @ForAll @DoubleRange(min = 0, max = 6.28) double bearing) {
        Near near = new Near(latitude, 0, radius);

        double[] point = destination(latitude, radius, bearing);

        assertThat(Math.abs(point[0] - latitude)).isLessThanOrEqualTo(near.latitudeMargin());
        assertThat(Math.abs(point[1])).isLessThanOrEqualTo(near.longitudeMargin());
    }

    @Test
    void around_a_pole_every_longitude_is_in_the_box() {
        assertThat(new Near(90, 0, 1000).longitudeMargin()).isEqualTo(360);
    }

    @Test
    void in_france_the_box_is_little_wider_than_the_circle() {
        Near near = new Near(43.6, 1.44, 5000);

        assertThat(near.latitudeMargin() * 111_195).isBetween(5000.0, 5001.0);
        assertThat(near.longitudeMargin() * 111_195 * Math.cos(Math.toRadians(43.6)))
                .isBetween(5000.0, 5010.0);
    }

    /** Where one arrives from (latitude, 0): latitude and longitude in degrees. */
    private static double[] destination(double latitude, double metres, double bearing) {
        double from = Math.toRadians(latitude);
        double angle = metres / EARTH;
        double to = Math.asin(Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(bearing));
        double east = Math.atan2(
                Math.sin(bearing) * Math.sin(angle) * Math.cos(from), Math.cos(angle) - Math.sin(from) * Math.sin(to));
        return new double[] {Math.toDegrees(to), Math.toDegrees(east)};
    }
}
