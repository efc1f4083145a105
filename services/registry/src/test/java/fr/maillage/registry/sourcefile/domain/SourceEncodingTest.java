package fr.maillage.registry.sourcefile.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceEncodingTest {

    private static String decode(SourceEncoding encoding, byte[] line) {
        return encoding.decode(line, 0, line.length, 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "MÉDECINE", "L’œuvre", "« Le Café »", "10 €", "Łódź"})
    void utf_8_in_a_latin_1_file_is_refused(String text) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> decode(SourceEncoding.LATIN_1, text.getBytes(UTF_8)));

        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_ENCODING);
        assertThat(refusal.line()).isEqualTo(7);
        assertThat(refusal.french()).contains("Ligne 7", "ISO-8859-1", "UTF-8");
    }

    @Tag("IN-06")
    @Test
    void latin_1_in_a_utf_8_file_is_refused() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> decode(SourceEncoding.UTF_8, "Éguilles".getBytes(ISO_8859_1)));

        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_ENCODING);
        assertThat(refusal.english()).contains("Line 7", "0xC9", "UTF-8", "ISO-8859-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LE CAFÉ\u00a0", "CAFÉ\u00bb", "L'ABBAYE À L'ÎLE", "N°\u00a012", "ÉTÉ", "FORÊT\u00a0"})
    void capitals_before_a_no_break_space_or_a_guillemet_are_latin_1(String text) {
        assertThat(decode(SourceEncoding.LATIN_1, text.getBytes(ISO_8859_1))).isEqualTo(text);
    }

    @Test
    void ascii_is_right_in_both() {
        byte[] line = "structureet;010000024".getBytes(UTF_8);

        assertThat(decode(SourceEncoding.UTF_8, line)).isEqualTo(decode(SourceEncoding.LATIN_1, line));
    }

    @Test
    void windows_1252_signs_are_read_in_latin_1_files() {
        String text = "L’œuvre – 10 €";

        assertThat(decode(SourceEncoding.LATIN_1, text.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(text);
    }
}
