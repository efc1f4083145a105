package fr.maillage.premises.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n1;2\n", "a,b\r\n1,2", "a\tb\n1\t2\n", "\ufeffa;b\n1;2"})
    void cells_are_parted_as_the_header_tells(String text) {
        assertThat(Csv.rows(text)).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void quotes_hold_separators_line_ends_and_quotes() {
        assertThat(Csv.rows("a;b\n\"1;\n2\";\"say \"\"x\"\"\"\n"))
                .containsExactly(List.of("a", "b"), List.of("1;\n2", "say \"x\""));
    }

    @Test
    void a_quote_that_never_ends_refuses_the_file() {
        assertThatThrownBy(() -> Csv.rows("a;b\n\"1;2\n")).isInstanceOf(FileRefused.class);
    }

    @Test
    void a_header_is_known_by_either_language_whatever_its_accents() {
        assertThat(Column.find("PROPRIETAIRE")).contains(Column.OWNER);
        assertThat(Column.find("Owner type")).contains(Column.OWNER);
        assertThat(Column.find("surface m²")).isEmpty();
    }
}
