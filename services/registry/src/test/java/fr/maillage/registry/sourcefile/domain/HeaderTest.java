package fr.maillage.registry.sourcefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HeaderTest {

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "code_insee", List.of("com", "code"), "nom", List.of("libellé"), "population", List.of("pmun", "pop"));
    private static final Set<String> REQUIRED = Set.of("code_insee", "nom");

    private static Header header(String... cells) {
        return Header.of(List.of(cells), COLUMNS, REQUIRED);
    }

    private static Refusal refusal(String... cells) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> header(cells));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    @Test
    void columns_are_found_wherever_they_stand_and_however_they_are_written() {
        Header header = header("LIBELLE", " x ", "Code-INSEE");

        assertThat(header.cell(List.of("Ain", "?", " 01 "), "code_insee")).isEqualTo("01");
        assertThat(header.cell(List.of("Ain", "?", "01"), "nom")).isEqualTo("Ain");
        assertThat(header.width()).isEqualTo(3);
    }

    @Test
    void an_absent_optional_column_is_an_empty_cell() {
        Header header = header("com", "nom");

        assertThat(header.has("population")).isFalse();
        assertThat(header.cell(List.of("01", "Ain"), "population")).isEmpty();
        assertThat(header.cell(List.of("01"), "nom")).isEmpty();
    }

    @Test
    void the_canonical_name_wins_over_its_synonyms() {
        Header header = header("pop", "population", "com", "nom");

        assertThat(header.cell(List.of("1", "2", "3", "4"), "population")).isEqualTo("2");
    }

    @Test
    void a_column_twice_or_two_synonyms_are_ambiguous() {
        assertThat(refusal("com", "nom", "NOM").reason()).isEqualTo(Reason.MIXED_COLUMNS);
        Refusal refusal = refusal("com", "code", "nom");
        assertThat(refusal.reason()).isEqualTo(Reason.MIXED_COLUMNS);
        assertThat(refusal.french()).contains("code_insee", "com, code");
        assertThat(refusal.line()).isEqualTo(1);
    }

    @Tag("IN-06")
    @Test
    void a_missing_column_is_named_with_those_that_might_be_it() {
        Refusal refusal = refusal("com", "surface", "Intitulé (nom)");

        assertThat(refusal.reason()).isEqualTo(Reason.MISSING_COLUMN);
        assertThat(refusal.english())
                .isEqualTo("Column(s) missing from the header: nom. Not recognised: Intitulé (nom), surface.");
        assertThat(refusal.french())
                .isEqualTo("Colonne(s) absente(s) de l'en-tête : nom. Non reconnues : Intitulé (nom), surface.");
        assertThat(refusal("com").french()).endsWith("Toutes les autres sont reconnues.");
    }

    @Tag("IN-06")
    @Test
    void a_very_wide_header_is_not_repeated_whole() {
        Refusal refusal = refusal("x".repeat(5000));

        assertThat(refusal.french()).hasSizeLessThan(500);
    }
}
