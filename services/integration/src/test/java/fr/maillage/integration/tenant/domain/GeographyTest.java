package fr.maillage.integration.tenant.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeographyTest {

    @ParameterizedTest
    @ValueSource(strings = {"01053", "31555", "2A004", "2B033", "75056", "97411", "97611", "98735"})
    void codes_of_communes_keep_their_zero_their_letter_and_their_overseas_form(String code) {
        assertThat(Geography.isCommune(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1053", "00001", "20004", "2C001", "2a004", "96001", "97911", "31 555", "315555", ""})
    void what_is_no_code_of_a_commune_is_refused(String code) {
        assertThat(Geography.isCommune(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "2A", "2B", "31", "95", "974", "976", "988"})
    void departments_have_two_characters_and_three_overseas(String code) {
        assertThat(Geography.isDepartment(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "00", "20", "96", "97", "979", "2C", "031"})
    void what_is_no_department_is_refused(String code) {
        assertThat(Geography.isDepartment(code)).isFalse();
    }
}
