package fr.maillage.registry.geocode.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.geocode.domain.Matcher.Centre;
import fr.maillage.registry.geocode.domain.Placing.Given;
import fr.maillage.registry.geocode.domain.Placing.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatorTest {

    private final Towns towns = new Towns(List.of(
            new Towns.Town("31555", "Toulouse", List.of("31000", "31100"), new Centre(43.6, 1.44)),
            new Towns.Town("31490", "Saint-Jean", List.of("31240"), null),
            new Towns.Town("2A004", "Ajaccio", List.of("20000", "20090"), null),
            new Towns.Town("97411", "Saint-Denis", List.of("97400"), null),
            new Towns.Town("76108", "Bois-Guillaume", List.of("76230"), null),
            new Towns.Town("31001", "Villeneuve", List.of("31100"), Town.CENTRE),
            new Towns.Town("31002", "Villeneuve", List.of("31200"), null)));
    private final Locator locator = new Locator(towns);

    private static PostalAddress address(String postcode, String line, String commune, String country) {
        return new PostalAddress("12", "", "RUE", "DES ECOLES", List.of(), postcode, line, commune, country);
    }

    private static DueRow row(PostalAddress address, boolean substitute, @Nullable Given given) {
        return new DueRow("1", 1, address, substitute, given);
    }

    @ParameterizedTest
    @CsvSource({
        "31059, 31059 TOULOUSE CEDEX 9, 31555",
        "'', 31059 TOULOUSE CEDEX 9, 31555",
        "31240, 31240 ST JEAN, 31490",
        "20186, 20186 AJACCIO CEDEX 2, 2A004",
        "97405, 97405 ST DENIS CEDEX, 97411",
        "31100, 31100 VILLENEUVE, 31001",
        "31300, 31300 VILLENEUVE, ''",
        "31000, 31000 INCONNUE, ''",
        "GL, '', ''"
    })
    void a_delivery_line_tells_the_commune_by_its_name_in_the_department(String postcode, String line, String commune) {
        assertThat(locator.commune(address(postcode, line, "", ""))).isEqualTo(commune);
    }

    @Test
    void substitutes_foreigners_and_people_without_an_address_are_nowhere_and_it_is_said() {
        CommuneStreets none = new CommuneStreets(List.of());
        PostalAddress empty = new PostalAddress("", "", "", "", List.of(), "", "", "", "");

        assertThat(locator.activity(row(address("31100", "", "31001", ""), true, null), none)
                        .reason())
                .isEqualTo(MissReason.SUBSTITUTE);
        assertThat(locator.activity(row(address("", "", "", "99132"), false, null), none)
                        .reason())
                .isEqualTo(MissReason.FOREIGN);
        assertThat(locator.activity(row(empty, false, null), none).reason()).isEqualTo(MissReason.NO_ADDRESS);
        assertThat(locator.activity(row(address("31300", "31300 X", "", ""), false, null), none)
                        .reason())
                .isEqualTo(MissReason.NO_COMMUNE);
    }

    @Test
    void a_house_found_is_better_than_the_site_and_the_site_better_than_the_street() {
        CommuneStreets streets = Town.usual().index();
        Given site = new Given(43.7, 1.7, null, "BAN");
        PostalAddress house = address("31100", "", "31001", "");
        PostalAddress street = new PostalAddress("", "", "RUE", "DES ECOLES", List.of(), "31100", "", "31001", "");

        assertThat(locator.activity(row(house, false, site), streets).precision())
                .isEqualTo("HOUSENUMBER");
        Place atSite = locator.activity(row(street, false, site), streets);
        assertThat(atSite.precision()).isEqualTo("FINESS");
        assertThat(atSite.reason()).isNull();
        assertThat(locator.activity(row(street, false, null), streets).precision())
                .isEqualTo("STREET");
    }

    @Test
    void a_structure_leaves_a_doubtful_finess_point_for_a_house_and_keeps_a_good_one() {
        CommuneStreets streets = Town.usual().index();
        PostalAddress house = address("31100", "", "31001", "");

        assertThat(locator.structure(row(house, false, new Given(43.7, 1.7, 0.9, null)), streets)
                        .precision())
                .isEqualTo("FINESS");
        assertThat(locator.structure(row(house, false, new Given(43.7, 1.7, null, null)), streets)
                        .precision())
                .isEqualTo("FINESS");
        assertThat(locator.structure(row(house, false, new Given(43.7, 1.7, 0.3, null)), streets)
                        .precision())
                .isEqualTo("HOUSENUMBER");
    }

    @Test
    void the_centre_of_a_commune_is_in_no_neighbourhood() {
        PostalAddress unknown = new PostalAddress("1", "", "RUE", "INCONNUE", List.of(), "31100", "", "31001", "");

        Place place = locator.activity(row(unknown, false, null), Town.usual().index());

        assertThat(place.precision()).isEqualTo("COMMUNE");
        assertThat(place.isInside()).isFalse();
        assertThat(place.reason()).isEqualTo(MissReason.STREET_NOT_FOUND);
    }
}
