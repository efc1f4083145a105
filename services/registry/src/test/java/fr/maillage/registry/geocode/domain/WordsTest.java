package fr.maillage.registry.geocode.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final List<String> PARTS = List.of(
            "R", "AV", "BD", "PL", "CHE", "RTE", "ST", "STE", "DR", "GAL", "MAL", "ALL", "RPT", "VC", "ND", "1ER", "É",
            "L'", "de", "Œuvre", "RP", "LD", "QUA", "Jaurès", "8", "LA", "gr", "sts", "-", ".", "V", "CR", "CITE");

    @Test
    void writing_out_twice_changes_nothing_more() {
        Random random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                text.append(PARTS.get(random.nextInt(PARTS.size()))).append(' ');
            }
            List<String> once = Words.of(text.toString());

            assertThat(Words.of(String.join(" ", once))).as(text.toString()).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AV DU GAL LECLERC, avenue du general leclerc",
        "GAL DES ARCADES, galerie des arcades",
        "BD ST-EXUPÉRY, boulevard saint exupery",
        "R DU DR ROUX, rue du docteur roux",
        "R R ROLLAND, rue r rolland",
        "RTE DE STE LIVRADE, route de sainte livrade",
        "L'ŒUVRE, l oeuvre",
        "R DU 1ER MAI, rue du 1 mai"
    })
    void abbreviations_are_written_out_by_their_place(String text, String expected) {
        assertThat(String.join(" ", Words.of(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ecoles, ecole, 1", "gaulle, guall, 2", "moulin, moulni, 1", "abc, xyz, 3", "a, abcdef, 3"})
    void letters_that_part_two_words_are_counted_up_to_a_limit(String one, String other, int distance) {
        assertThat(EditDistance.within(one, other, 2)).isEqualTo(distance);
        assertThat(EditDistance.within(other, one, 2)).isEqualTo(distance);
    }
}
