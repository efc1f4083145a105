package fr.maillage.registry.professional.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.registry.identifier.domain.RppsNumber;
import fr.maillage.registry.professional.domain.GeneralPractice.Skill;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** REG-01 to REG-10, by the examples of the handbook and their neighbours. */
class PeopleRulesTest {

    @ParameterizedTest(name = "REG-01, REG-02: {0}")
    @CsvSource({"10005681340,true", "10100192334,true", "10003461033,false", "00000000000,true"})
    void an_rpps_number_has_eleven_digits_and_a_check_digit_that_is_only_a_doubt(String text, boolean holds) {
        assertThat(RppsNumber.parse(text))
                .hasValueSatisfying(
                        number -> assertThat(number.checkDigitHolds()).isEqualTo(holds));
    }

    @ParameterizedTest(name = "REG-01: {0}")
    @ValueSource(strings = {"", "1000568134", "100056813400", "1000568134A", " 10005681340", "１0005681340"})
    void anything_else_is_no_rpps_number(String text) {
        assertThat(RppsNumber.parse(text)).isEmpty();
        assertThatThrownBy(() -> new RppsNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "REG-03, REG-05: {0}")
    @CsvSource({
        "810005681340,10005681340,10005681340,false",
        "0319900012,adeli:319900012,,true",
        "02A9900012,adeli:2A9900012,,true"
    })
    void a_national_identifier_is_a_type_and_a_number(
            String national, String id, @Nullable String rpps, boolean adeli) {
        ProfessionalId person = ProfessionalId.ofNational(national).orElseThrow();

        assertThat(person.value()).isEqualTo(id);
        assertThat(person.isAdeli()).isEqualTo(adeli);
        assertThat(person.rpps()).isEqualTo(rpps == null ? null : new RppsNumber(rpps));
        assertThat(ProfessionalId.parse(id)).contains(person);
    }

    @ParameterizedTest(name = "REG-03: {0}")
    @ValueSource(
            strings = {"", "8", "0", "8adeli:319900012", "10005681340", "910005681340", "03199000123", "0adeli:31990001"
            })
    void any_other_national_identifier_names_nobody(String national) {
        assertThat(ProfessionalId.ofNational(national)).isEmpty();
    }

    @ParameterizedTest(name = "REG-06: {0}")
    @CsvSource({"10,G15,10", "G15:60,G15,60", "R95:93,R95,93", "R95:71,R95,71"})
    void a_profession_is_named_with_its_system(String text, String system, String code) {
        assertThat(Profession.parse(text)).contains(new Profession(system, code));
    }

    @ParameterizedTest(name = "REG-06: {0}")
    @ValueSource(strings = {"93", "71", "G15:93", "R95:10", "", "G15:", "médecin", "G16:10"})
    void a_title_user_without_its_system_is_refused(String text) {
        assertThat(Profession.parse(text)).isEmpty();
    }

    @Test
    void the_file_gives_a_psychologist_the_bare_code() {
        assertThat(Profession.ofFile("93")).contains(new Profession("R95", "93"));
        assertThat(Profession.ofFile("10")).contains(new Profession("G15", "10"));
    }

    @ParameterizedTest(name = "REG-07: {0} {1}")
    @CsvSource({
        "10,S SM26,true",
        "10,S SM53,true",
        "10,S SM54,true",
        "10,S SM40,false",
        "10,S SM04;S SM53,true",
        "10,CEX CEX22,false",
        "10,CAPA CAPA01,",
        "10,'',",
        "60,'',false",
        "60,S SM54,false"
    })
    void a_general_practitioner_is_a_physician_with_one_of_three_specialties(
            String code, String skills, @Nullable Boolean expected) {
        List<Skill> known = Arrays.stream(skills.split(";", -1))
                .filter(skill -> !skill.isEmpty())
                .map(skill -> skill.split(" ", -1))
                .map(parts -> new Skill(parts[0], parts[1]))
                .toList();

        assertThat(GeneralPractice.of(Profession.ofFile(code).orElseThrow(), known))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "REG-08: {0}")
    @CsvSource({"L S,MIXED", "S L B,MIXED", "L,L", "L L,L", "B S,", "'',"})
    void mixed_is_derived_of_self_employed_and_salaried(String modes, @Nullable String expected) {
        List<PracticeMode> active = Arrays.stream(modes.split(" ", -1))
                .flatMap(mode -> PracticeMode.parse(mode).stream())
                .toList();

        assertThat(PracticeMode.derived(active)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "REG-09: {0}")
    @ValueSource(strings = {"M", "", "l", "X", "MIXED"})
    void no_other_mode_exists(String mode) {
        assertThat(PracticeMode.parse(mode)).isEmpty();
    }

    @Test
    void substitutes_are_known_by_the_kind_of_their_activity() {
        assertThat(List.of("GENR02", "GENR03")).allMatch(ActivityKind::isSubstitute);
        assertThat(Arrays.asList("GENR01", "GENR06", null)).noneMatch(ActivityKind::isSubstitute);
    }
}
