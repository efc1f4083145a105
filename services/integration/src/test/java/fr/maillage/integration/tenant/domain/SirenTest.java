package fr.maillage.integration.tenant.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SirenTest {

    @ParameterizedTest
    @ValueSource(strings = {"243100518", "243500139", "246900245", "732829320"})
    void nine_digits_whose_last_checks_the_others_are_a_siren(String text) {
        assertThat(Siren.holds(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"243100519", "24310051", "2431005180", "24310051A", "243 100 518", "", "٢٤٣١٠٠٥١٨", "423100518"})
    void anything_else_is_none(String text) {
        assertThat(Siren.holds(text)).isFalse();
    }
}
