package fr.maillage.registry.geocode.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.geocode.domain.Finding.Precision;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {

    private final Town town = Town.usual();

    private static double score(Finding finding) {
        return Objects.requireNonNull(finding.point()).score();
    }

    private static int number(Finding finding) {
        return (int) Math.round((Objects.requireNonNull(finding.point()).latitude() - 43) * 1000);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "12|-|R|DES ECOLES|12",
                "12|-|Rue|DES ÉCOLES|12",
                "12|-||12 rue des Ecoles|12",
                "-|-|-|12, RUE DES ECOLES|12",
                "-|-|-|5BIS RUE DES ECOLES|5",
                "0012|-|RUE|RUE DES ECOLES|12",
                "12-14|-|R|DES ECOLES|12",
                "11-12|-|R|DES ECOLES|12",
                "12|-|R|DES ECOLES CS 40001|12",
                "12|-|R|DES ECOLES BP 12|12",
                "12|-|R|DES ECOLLES|12",
                "-|-|-|12 à 14 rue des écoles|12",
                "10|-|AV|DU GAL DE GAULLE|10",
                "10|-|AV|DU GENERAL DE GAULE|10",
                "10|-|AV|GENERAL DE GAULLE|10",
                "4|-|R|J JAURES|4",
                "4|-|R|JAURES|4",
                "8|B|BD|ST EXUPERY|8",
                "3|-|PL|DU 8 MAI 1945|3",
                "-|-|-|PLACE DU 8 MAI 1945|-",
                "6|-|R|DU 11 NOV 1918|6",
                "33|-|ALL|JULES GUESDE|33",
                "9|-|R|DR SCHWEITZER|9",
                "9|-|R|DU DR A SCHWEITZER|9"
            },
            delimiter = '|')
    void the_house_is_found_however_it_is_written(
            String number, String repeat, String kind, String street, String expected) {
        Finding finding = town.find(Town.address(text(number), text(repeat), text(kind), text(street)));

        if (expected == null) {
            assertThat(finding.reason()).isEqualTo(MissReason.NO_NUMBER);
        } else {
            assertThat(finding.isHouse()).as(finding.toString()).isTrue();
            assertThat(number(finding)).isEqualTo(Integer.parseInt(expected));
            assertThat(score(finding)).isBetween(CommuneStreets.ACCEPTED * 0.95, 1.0);
        }
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void the_same_words_score_one() {
        assertThat(score(town.find("12", "RUE", "DES ECOLES"))).isEqualTo(1);
    }

    @Test
    void a_hamlet_in_another_cell_is_found() {
        Finding finding = town.find(Town.address("", "", "", "", "LIEU DIT LA CONDAMINE"));

        assertThat(finding.point()).isNotNull().extracting("precision").isEqualTo(Precision.STREET);
        assertThat(finding.reason()).isEqualTo(MissReason.NO_NUMBER);
    }

    @Test
    void a_street_in_another_cell_is_found_behind_the_building() {
        Finding finding = town.find(Town.address("", "", "", "MAISON MEDICALE", "BATIMENT B, 7 RUE DES ECOLES"));

        assertThat(finding.isHouse()).isTrue();
        assertThat(number(finding)).isEqualTo(7);
    }

    @Test
    void an_unknown_number_has_the_nearest_one_of_its_side() {
        Finding finding = town.find("16", "RUE", "DES ECOLES");

        assertThat(number(finding)).isEqualTo(14);
        assertThat(finding.point()).isNotNull().extracting("precision").isEqualTo(Precision.STREET);
        assertThat(finding.reason()).isEqualTo(MissReason.NUMBER_NOT_FOUND);
    }

    @Test
    void far_from_every_number_the_middle_of_the_street_is_all_that_is_known() {
        Finding finding = town.find("200", "AV", "DU GENERAL DE GAULLE");

        assertThat(score(finding)).isEqualTo(0.5);
        assertThat(finding.reason()).isEqualTo(MissReason.NUMBER_NOT_FOUND);
    }

    @Test
    void another_repetition_is_the_same_house_with_a_lower_score() {
        assertThat(score(town.find(Town.address("5", "BIS", "R", "DES ECOLES"))))
                .isEqualTo(1);
        assertThat(score(town.find(Town.address("5", "B", "R", "DES ECOLES")))).isEqualTo(1);
        assertThat(score(town.find(Town.address("7", "TER", "R", "DES ECOLES"))))
                .isEqualTo(0.95);
    }

    @Test
    void a_score_falls_with_every_doubt() {
        double exact = score(town.find("12", "RUE", "DES ECOLES"));
        double mistyped = score(town.find("12", "RUE", "DES ECOLLES"));
        double otherKind = score(town.find("12", "AVENUE", "DES ECOLES"));
        double nearest = score(town.find("15", "RUE", "DES ECOLES"));
        double farther = score(town.find("30", "RUE", "DES ECOLES"));
        double commune = score(town.find("12", "RUE", "INCONNUE"));

        assertThat(List.of(exact, mistyped, nearest, farther, commune))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(otherKind).isLessThan(exact).isGreaterThan(nearest);
        assertThat(commune).isEqualTo(Finding.COMMUNE_SCORE);
    }

    @ParameterizedTest
    @CsvSource({
        "12, RUE, DES TILLEULS, STREET_NOT_FOUND",
        "12, RUE, DU 8 MAI 1944, STREET_NOT_FOUND",
        "12, RUE, JEAN MOULIN, STREET_NOT_FOUND",
        "12, AVENUE, DU GENERAL LECLERC, STREET_NOT_FOUND",
        "'', '', CS 40001, CEDEX_ONLY",
        "'', '', '', NO_STREET"
    })
    void what_is_not_there_is_the_commune_and_the_reason_said(
            String number, String kind, String street, MissReason reason) {
        Finding finding = town.find(number, kind, street);

        assertThat(finding.reason()).isEqualTo(reason);
        assertThat(finding.point()).isNotNull().extracting("precision").isEqualTo(Precision.COMMUNE);
        assertThat(finding.isInside()).isFalse();
    }

    @Test
    void streets_of_one_name_are_told_by_postcode_or_number_or_not_at_all() {
        Town twice = new Town().at("31100", "Rue de l'Église", "1", "2").at("31200", "Rue de l'Église", "1", "9");

        assertThat(number(twice.find("1", "RUE", "DE L EGLISE"))).isEqualTo(1);
        assertThat(twice.find("9", "RUE", "DE L EGLISE").reason()).isEqualTo(MissReason.NUMBER_NOT_FOUND);
        PostalAddress elsewhere = new PostalAddress("9", "", "RUE", "DE L EGLISE", List.of(), "31999", "", "31001", "");
        assertThat(number(twice.find(elsewhere))).isEqualTo(9);
        PostalAddress neither = new PostalAddress("1", "", "RUE", "DE L EGLISE", List.of(), "31999", "", "31001", "");
        assertThat(twice.find(neither).reason()).isEqualTo(MissReason.STREET_AMBIGUOUS);
    }

    @Test
    void a_commune_without_streets_says_so() {
        PostalAddress address = Town.address("1", "", "RUE", "X");

        assertThat(Matcher.find(address, new CommuneStreets(List.of()), Town.CENTRE)
                        .reason())
                .isEqualTo(MissReason.NO_BAN_FOR_COMMUNE);
        assertThat(Matcher.find(address, new CommuneStreets(List.of()), null))
                .isEqualTo(Finding.nowhere(MissReason.UNKNOWN_COMMUNE));
    }
}
