package fr.maillage.platform.data.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.maillage.platform.http.problem.Problem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bail.pdf | bail.pdf",
                "../../etc/passwd | passwd",
                "C:\\Users\\x\\bail.pdf | bail.pdf",
                ".htaccess | htaccess",
                "été à Évry.pdf | été à Évry.pdf",
                "a\"b;c%d.pdf | a_b_c_d.pdf",
                "... | document",
                "`` | document",
            })
    void is_its_last_segment_without_traps(String sent, String kept) {
        assertThat(FileName.of(sent).value()).isEqualTo(kept);
    }

    @Test
    void invisible_marks_do_not_survive() {
        assertThat(FileName.of("user\u202Efdp.exe\u0000\r\n\u200B.pdf").value()).isEqualTo("userfdp.exe.pdf");
    }

    @Test
    void spaces_of_every_width_are_no_name() {
        assertThat(FileName.of("\u2003").value()).isEqualTo("document");
        assertThat(FileName.of("\u00a0bail.pdf\u2009").value()).isEqualTo("bail.pdf");
    }

    @Test
    void no_name_is_a_name() {
        assertThat(FileName.of(null).forContent(ContentType.PDF).value()).isEqualTo("document.pdf");
    }

    @Test
    void a_long_name_keeps_its_end() {
        var name = FileName.of("é".repeat(300) + ".docx");

        assertThat(name.value()).hasSize(120).endsWith("é.docx");
    }

    @ParameterizedTest
    @EnumSource
    void an_extension_says_what_the_content_is(ContentType type) {
        for (String extension : type.extensions()) {
            assertThat(FileName.of("A." + extension.toUpperCase(java.util.Locale.ROOT))
                            .forContent(type)
                            .value())
                    .startsWith("A.");
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> FileName.of("page.html").forContent(type))
                .satisfies(problem -> assertThat(problem.code().status()).isEqualTo(422));
    }

    @Test
    void a_disposition_is_one_line_of_ascii() {
        assertThat(FileName.of("été \u20ac.pdf").disposition())
                .isEqualTo("attachment; filename=\"ete _.pdf\"; filename*=UTF-8''%C3%A9t%C3%A9%20%E2%82%AC.pdf");
    }

    @Property
    void whatever_was_sent_the_header_cannot_be_left(@ForAll String sent) {
        String disposition = FileName.of(sent).disposition();

        assertThat(disposition)
                .matches(
                        "attachment; filename=\"[^\"\\\\\\x00-\\x1f\\x7f-\\uffff]*\"; filename\\*=UTF-8''[A-Za-z0-9%._*-]+");
        assertThat(FileName.of(sent).value())
                .doesNotContain("/", "\\", "\0", "\n", "\r")
                .isNotBlank();
    }
}
