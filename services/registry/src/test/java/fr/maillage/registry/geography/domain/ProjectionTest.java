package fr.maillage.registry.geography.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,ATLASANTE,96,BAN,EPSG:2154 RGF93 / Lambert-93 (Métropole)|LAMBERT_93",
                "2,ATLASANTE,96,BAN,EPSG:5490 RGAF09/UTM Zone 20N (Antilles)|ANTILLES_UTM20",
                "EPSG:2972|GUYANE_UTM22",
                "EPSG:3313|GUYANE_UTM21",
                "EPSG:2975|REUNION_UTM40",
                "EPSG:4471|MAYOTTE_UTM38",
                "EPSG:4467|SAINT_PIERRE_UTM21",
                "1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93|LAMBERT_93",
                "1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,UTM_N20|ANTILLES_UTM20",
                "UTM_N21|SAINT_PIERRE_UTM21",
                "utm_n22|GUYANE_UTM22",
                "UTM_S38|MAYOTTE_UTM38",
                "UTM_S40|REUNION_UTM40"
            })
    void the_system_is_told_by_number_or_by_its_old_name(String cell, Projection projection) {
        assertThat(Projection.in(cell)).contains(projection);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EPSG:4326", "EPSG:27572 LAMBERT_93", "LAMBERT_2", "EPSG:99999999999"})
    void an_unknown_system_is_none(String cell) {
        assertThat(Projection.in(cell)).isEmpty();
    }

    @Test
    void a_point_without_coordinates_is_none_and_a_score_has_two_decimals() {
        assertThat(Location.of(null, 1.0, "FINESS", null, null)).isNull();
        assertThat(Location.of(1.0, null, "FINESS", null, null)).isNull();
        assertThat(Location.of(1.0, 1.0, null, null, null)).isNull();
        assertThat(Location.of(43.6, 1.44, "FINESS", 0.96f, "BAN"))
                .isEqualTo(new Location(43.6, 1.44, "FINESS", 0.96, "BAN"));
        assertThat(Location.of(43.6, 1.44, "COMMUNE", null, null))
                .isEqualTo(new Location(43.6, 1.44, "COMMUNE", null, null));
    }
}
