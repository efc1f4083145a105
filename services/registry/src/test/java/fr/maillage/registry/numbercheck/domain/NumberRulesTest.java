package fr.maillage.registry.numbercheck.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of REG-01 to REG-05. */
class NumberRulesTest {

    @ParameterizedTest
    @CsvSource({
        "10005681340, 10005681340, RPPS, ALLOWED",
        "10100192334, 10100192334, RPPS, ALLOWED",
        "10003461033, 10003461033, RPPS, WARNING",
        "810005681340, 10005681340, RPPS, ALLOWED",
        "1000568134, , RPPS, REFUSED",
        "1000568134A, , RPPS, REFUSED",
        "910005681340, , RPPS, REFUSED",
        "319900012, adeli:319900012, ADELI, WARNING",
        "0319900012, adeli:319900012, ADELI, WARNING",
        "adeli:319900012, adeli:319900012, ADELI, WARNING",
        "'', , RPPS, REFUSED"
    })
    void numbers_of_people(
            String given, @org.jspecify.annotations.Nullable String id, String kind, CheckOutcome outcome) {
        CheckedNumber number = NumberRules.rpps(given);

        assertThat(number.id()).isEqualTo(id);
        assertThat(number.kind()).hasToString(kind);
        assertThat(number.outcome()).isEqualTo(outcome);
        assertThat(number.verdicts()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "750712184, ALLOWED",
        "750712185, WARNING",
        "2A0000014, ALLOWED",
        "75071218, REFUSED",
        "7507121840, REFUSED",
        "A50712184, REFUSED"
    })
    void numbers_of_structures(String given, CheckOutcome outcome) {
        CheckedNumber number = NumberRules.finess(given);

        assertThat(number.outcome()).isEqualTo(outcome);
        assertThat(number.verdicts())
                .allSatisfy(verdict -> assertThat(verdict.rule()).isEqualTo("REG-04"));
    }

    @ParameterizedTest
    @CsvSource({
        "82238051500012, ALLOWED",
        "82238051500013, WARNING",
        "35600000000001, ALLOWED",
        "8223805150001, REFUSED"
    })
    void numbers_of_establishments(String given, CheckOutcome outcome) {
        assertThat(NumberRules.siret(given).outcome()).isEqualTo(outcome);
    }
}
