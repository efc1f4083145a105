package fr.maillage.registry.identifier.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** REG-21. */
class SirenTest {

    @ParameterizedTest
    @ValueSource(strings = {"243100518", "243500139", "200046977", "200040715", "244400404", "243400017"})
    void the_sirens_of_known_epci_are_read(String text) {
        assertThat(Siren.parse(text)).map(Siren::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"243100519", "24310051", "2431005180", "24310051A", "", " 243100518"})
    void a_wrong_key_or_shape_is_none(String text) {
        assertThat(Siren.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Siren(text)).withMessageContaining("(" + text + ")");
    }

    @Test
    void a_siret_is_fourteen_digits_whose_key_holds_or_not() {
        assertThat(Siret.parse("26300003600255")).map(Siret::checkDigitHolds).contains(true);
        assertThat(Siret.parse("26300003600256")).map(Siret::checkDigitHolds).contains(false);
        assertThat(Siret.parse("263000036")).isEmpty();
        assertThat(Siret.parse("2630000360025X")).isEmpty();
    }

    @Test
    void the_establishments_of_la_poste_escape_the_key() {
        assertThat(Siret.parse("35600000012345")).map(Siret::checkDigitHolds).contains(true);
        assertThat(Luhn.holds("35600000012345")).isFalse();
    }

    @Test
    void a_wrong_siret_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Siret("1")).withMessageContaining("(1)");
    }
}
