package fr.maillage.premises.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.premises.imports.domain.FileRefused;
import fr.maillage.premises.imports.domain.Table;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest {

    @TempDir
    Path directory;

    private Table read(byte[] bytes) throws IOException {
        return Spreadsheet.table(Files.write(directory.resolve("file"), bytes));
    }

    private void refused(byte[] bytes, String code) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        FileRefused.class, why -> assertThat(why.code()).isEqualTo(code));
    }

    @Test
    void nul_is_refused_whatever_the_letters_are_written_in() {
        refused("nom;é\nCabinet\0 1;2\n".getBytes(StandardCharsets.UTF_8), "not-a-table");
        refused("nom;é\nCabinet\0 1;2\n".getBytes(Charset.forName("windows-1252")), "not-a-table");
    }

    @Test
    void an_archive_that_is_no_workbook_is_refused_whatever_is_wrong_with_it() {
        refused(new byte[] {'P', 'K', 3, 4, 0, 0}, "unreadable-workbook");
        refused(Workbooks.withTypes("not <xml"), "unreadable-workbook");
        refused(Workbooks.withoutSheets(), "unreadable-workbook");
        refused(Workbooks.withSheet("<row r=\"1\"><c r=\"A1\"><v>"), "unreadable-workbook");
    }

    @Test
    void numbers_come_as_they_are_kept_without_an_exponent() throws IOException {
        Table table = read(Workbooks.withSheet("""
                <row r="1"><c r="A1"><v>27.450000000000003</v></c><c r="B1"><v>1.1E-2</v></c><c r="C1"><v>4.5E2</v></c>\
                <c r="D1"><v>1E99999999</v></c></row>"""));

        assertThat(table.rows().getFirst().subList(0, 3)).isEqualTo(List.of("27.450000000000003", "0.011", "450"));
        assertThat(table.rows().getFirst().get(3)).hasSizeLessThan(20);
        assertThat(table.dayZero()).isEqualTo(Table.SINCE_1900);
    }

    @Test
    void a_workbook_says_since_when_it_counts_days() throws IOException {
        assertThat(read(Workbooks.since1904()).dayZero()).isEqualTo(Table.SINCE_1904);
    }
}
