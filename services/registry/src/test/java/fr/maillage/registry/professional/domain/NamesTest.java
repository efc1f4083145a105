package fr.maillage.registry.professional.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.identifier.domain.Spelling;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a typed name meets a kept one. */
class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "LE GOFF, le goff yann | le goff legoff yann, true",
        "LEGOFF, le goff yann | le goff legoff yann, true",
        "le goff, legoff yann, true",
        "LE-GOFF Yann, legoff yann, true",
        "Jean-Pierre, martin jeanpierre, true",
        "JEAN PIERRE, martin jean pierre | martin jean pierre jeanpierre, true",
        "d'Argent, argent paul, false",
        "dargent, d argent paul | d argent dargent paul, true",
        "Sœur, soeur anne, true",
        "off, le goff yann, false",
        "van der, van der meer jo | van der meer vandermeer jo, true"
    })
    void words_are_met_by_their_beginnings_however_they_are_cut(String typed, String kept, boolean met) {
        assertThat(NameQuery.of(typed).matches(kept)).isEqualTo(met);
    }

    @Test
    void nothing_typed_is_anybody() {
        assertThat(NameQuery.of(" - ")).isEqualTo(NameQuery.ANYBODY);
        assertThat(NameQuery.ANYBODY.matches("anybody")).isTrue();
    }

    @Test
    void alternatives_stay_few_whatever_is_typed() {
        assertThat(NameQuery.of("a b c d e f g h i j k l").alternatives()).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({"martin,martin,0", "martn,martin,1", "etiole,etoile,1", "dupont,dupond,1", "x,abc,3", "'',abc,3"})
    void slips_are_counted(String one, String other, int slips) {
        assertThat(Spelling.slips(one, other)).isEqualTo(slips).isEqualTo(Spelling.slips(other, one));
    }

    @Test
    void one_slip_is_one_slip_wherever_it_falls() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            String word = random.ints(4 + i % 8, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            int at = random.nextInt(word.length());
            String without = word.substring(0, at) + word.substring(at + 1);
            assertThat(Spelling.slips(word, without)).as(word).isEqualTo(1);
            assertThat(Spelling.nearest(without, List.of("zzzzzzzzzzzzzz", word), 5))
                    .containsExactly(word);
        }
    }

    @Test
    void words_are_those_of_a_name_but_for_a_slip_or_two_however_it_is_cut() {
        assertThat(Spelling.slips(List.of("maizon", "de", "sante"), "maison de sante du val"))
                .hasValue(1);
        assertThat(Spelling.slips(List.of("legof"), "cabinet le goff")).hasValue(0);
        assertThat(Spelling.slips(List.of("clinnique"), "clinique saint etienne"))
                .hasValue(1);
        assertThat(Spelling.slips(List.of("pasteur", "clinique"), "institut pasteur"))
                .isEmpty();
    }
}
