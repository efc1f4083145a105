package fr.maillage.platform.http.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.http.language.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private record Row(@Nullable Object first, @Nullable Object second) {}

    private static final Table<Row> TABLE =
            Table.of(Row.class).column("premier", "first", Row::first).column("second, fr", "second", Row::second);

    private static String csv(Object first, @Nullable Object second) throws IOException {
        var out = new StringWriter();
        new CsvWriter<>(TABLE, out).row(new Row(first, second));
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33561", "-2", "@SUM(A1)", "\tx", "=cmd|' /C calc'!A0"})
    void a_text_that_would_run_is_defused(String text) throws IOException {
        assertThat(csv(text, "ok")).isEqualTo("'" + text + ",ok\r\n");
    }

    @Test
    void a_carriage_return_in_front_is_defused_and_quoted() throws IOException {
        assertThat(csv("\rx", "ok")).isEqualTo("\"'\rx\",ok\r\n");
    }

    @Test
    void numbers_are_left_alone() throws IOException {
        assertThat(csv(-12, new BigDecimal("-1E+3"))).isEqualTo("-12,-1000\r\n");
        assertThat(csv(43.6, 1_234_567_890_123L)).isEqualTo("43.6,1234567890123\r\n");
    }

    @Test
    void separators_quotes_and_line_breaks_are_quoted() throws IOException {
        assertThat(csv("a,b", "say \"hi\"\nplease")).isEqualTo("\"a,b\",\"say \"\"hi\"\"\nplease\"\r\n");
    }

    @Test
    void nothing_is_an_empty_cell_and_a_date_its_iso_form() throws IOException {
        assertThat(csv(LocalDate.of(2026, 1, 31), null)).isEqualTo("2026-01-31,\r\n");
    }

    @Test
    void headers_speak_the_language_asked_for() throws IOException {
        var out = new StringWriter();
        var writer = new CsvWriter<>(TABLE, out);
        writer.byteOrderMark();
        writer.header(Language.FR);
        writer.header(Language.EN);

        assertThat(out).hasToString("\uFEFFpremier,\"second, fr\"\r\nfirst,second\r\n");
    }
}
