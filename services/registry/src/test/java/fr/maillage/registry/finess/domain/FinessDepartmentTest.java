package fr.maillage.registry.finess.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.identifier.domain.CommuneCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinessDepartmentTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "01,451,01451",
        "31,555,31555",
        "2A,004,2A004",
        "2B,033,2B033",
        "9A,105,97105",
        "9A,123,97701",
        "9A,127,97801",
        "9B,209,97209",
        "9C,302,97302",
        "9D,411,97411",
        "9E,502,97502",
        "9F,611,97611",
        "9G,411,98411",
        "9H,818,98818",
        "9I,735,98735",
        "9J,613,98613"
    })
    void a_department_and_three_digits_make_a_commune_in_force(String department, String commune, String code) {
        assertThat(FinessDepartment.commune(department, commune))
                .map(CommuneCode::value)
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"'',''", "31,''", "'',555", "9K,105", "9a,105", "31,55", "31,5555", "31,5A5", "310,55"})
    void anything_else_makes_none(String department, String commune) {
        assertThat(FinessDepartment.commune(department, commune)).isEmpty();
    }
}
