package fr.maillage.registry.imports.api;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stock.csv|stock.csv",
                "../../etc/passwd|passwd",
                "C:\\Users\\Élodie\\finess 2026.csv|finess 2026.csv",
                "a\u001b[31mb.csv|a__31mb.csv",
                "<script>.csv|_script_.csv",
                "dossier/|''"
            })
    void a_file_name_is_shown_without_path_or_control(String given, String shown) {
        assertThat(ImportForm.shownName(given)).isEqualTo(shown);
    }

    @Test
    void a_name_that_was_not_given_is_empty() {
        assertThat(ImportForm.shownName(null)).isEmpty();
    }

    @Property
    void any_name_becomes_a_short_and_storable_one(@ForAll String given) {
        String shown = ImportForm.shownName(given + "𝒜".repeat(120));

        assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(120);
        assertThat(shown.codePoints()).noneMatch(point -> (point >= 0xD800 && point <= 0xDFFF) || point < ' ');
    }
}
