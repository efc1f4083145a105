package fr.maillage.premises.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainmentTest {

    private static Locality place(Tri qpv, String... territories) {
        return new Locality("here", "ici", Set.of(territories), qpv, Map.of(), Map.of(), null, Facts.none());
    }

    @ParameterizedTest
    @CsvSource({
        "commune:31555, YES",
        "commune:31149, NO",
        "epci:243100518, UNKNOWN",
        "iris:315550101, UNKNOWN",
        "iris:311490101, NO",
        "qpv:QN03101M, UNKNOWN",
        "tvs:31555, UNKNOWN",
        "area:4711, UNKNOWN"
    })
    void of_a_place_known_to_its_commune_alone_little_is_excluded(String wished, Tri in) {
        assertThat(Containment.of(Set.of(wished), place(Tri.UNKNOWN, "commune:31555")))
                .isEqualTo(in);
    }

    @ParameterizedTest
    @CsvSource({"qpv:QN03101M, NO", "epci:243100518, YES", "epci:243500139, NO", "iris:315550102, NO"})
    void a_place_that_was_stamped_is_in_or_out(String wished, Tri in) {
        Locality stamped = place(Tri.NO, "commune:31555", "epci:243100518", "iris:315550101");

        assertThat(Containment.of(Set.of(wished), stamped)).isEqualTo(in);
        assertThat(Containment.of(Set.of(wished, "commune:31555"), stamped)).isEqualTo(Tri.YES);
    }
}
