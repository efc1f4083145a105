package fr.maillage.registry.finess.domain;

import static fr.maillage.registry.finess.domain.FinessStockFormat.LOCATIONS;
import static fr.maillage.registry.finess.domain.FinessStockFormat.STRUCTURES;
import static fr.maillage.registry.finess.domain.StockLines.HEADER;
import static fr.maillage.registry.finess.domain.StockLines.structure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.maillage.registry.geography.Projections;
import fr.maillage.registry.imports.domain.RecordedRows;
import fr.maillage.registry.imports.domain.RecordedRows.Rejected;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinessStockFormatTest {

    private static final FinessStockFormat FORMAT = new FinessStockFormat(new Projections());

    private static RecordedRows read(String text) {
        return RecordedRows.of(FORMAT, text);
    }

    @Test
    void structures_and_points_are_read_with_the_file_s_date() {
        RecordedRows rows = read(HEADER + structure() + "\n" + StockLines.VIRIAT + "\n" + StockLines.ANTILLES + "\n");

        assertThat(rows.count()).isEqualTo(1);
        assertThat(rows.only(STRUCTURES).line()).isEqualTo(2);
        assertThat(rows.accepted(LOCATIONS)).hasSize(2);
        assertThat(rows.vintage()).isEqualTo(LocalDate.of(2026, 5, 12));
        assertThat(rows.facts()).containsExactly(FinessStockFormat.HAS_LOCATIONS);
        assertThat(rows.issues()).isEmpty();
    }

    @Test
    void a_file_without_points_says_so() {
        assertThat(read(HEADER + structure() + "\n").facts()).isEmpty();
    }

    @Test
    void quoted_cells_blank_lines_and_a_missing_last_newline_are_read() {
        RecordedRows rows = read(HEADER + structure("rs", "\"LIEU \"\"A; B\"\"\"") + "\n\n" + structure("rs", "B"));

        assertThat(rows.accepted(STRUCTURES)).hasSize(2);
        assertThat(rows.accepted(STRUCTURES).getFirst().get("name")).isEqualTo("LIEU \"A; B\"");
    }

    @Test
    void an_unreadable_date_of_the_file_is_a_warning() {
        RecordedRows rows = read("finess;etalab;111;12/05/2026\n" + structure() + "\n");

        assertThat(rows.vintage()).isNull();
        assertThat(rows.issueCodes()).containsExactly("unreadable-date");
    }

    @Test
    void a_bad_line_is_rejected_under_its_number_when_it_has_one() {
        RecordedRows rows = read(HEADER
                + structure("categetab", "x") + "\n"
                + structure("nofinesset", "x") + "\n"
                + "structureet;010000032;too short\n"
                + "structureet;\"open\n");

        assertThat(rows.count()).isEqualTo(4);
        assertThat(rows.accepted(STRUCTURES)).isEmpty();
        assertThat(rows.rejected())
                .containsExactly(
                        new Rejected(2, List.of("010000024")),
                        new Rejected(3, List.of()),
                        new Rejected(4, List.of("010000032")),
                        new Rejected(5, List.of()));
        assertThat(rows.issueCodes())
                .containsExactly("invalid-category", "invalid-finess", "wrong-cell-count", "unclosed-quote");
    }

    @Test
    void another_section_is_an_error_of_its_line() {
        RecordedRows rows = read(HEADER + structure() + "\n" + "structureej;010780054;X\n" + HEADER);

        assertThat(rows.issueCodes()).containsExactly("unknown-section", "unknown-section");
        assertThat(rows.issues().getFirst().value()).isEqualTo("structureej");
        assertThat(rows.rejected()).hasSize(2);
    }

    @Test
    void a_bad_point_is_an_issue_and_rejects_no_structure() {
        RecordedRows rows = read(HEADER + structure() + "\ngeolocalisation;010000024;1\n");

        assertThat(rows.issueCodes()).containsExactly("wrong-cell-count");
        assertThat(rows.rejected()).isEmpty();
        assertThat(rows.facts()).containsExactly(FinessStockFormat.HAS_LOCATIONS);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 60, 200, 270})
    void a_file_cut_inside_a_line_is_truncated(int length) {
        String file = HEADER + structure() + "\n" + StockLines.VIRIAT + "\n";

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> read(HEADER + structure() + "\n" + file.substring(29, 29 + length)));

        assertThat(refusal.reason()).isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void a_file_without_any_structure_holds_nothing() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(HEADER + StockLines.VIRIAT + "\n"));

        assertThat(refusal.reason()).isEqualTo(Reason.HEADER_ONLY);
    }

    @Test
    void a_stock_is_known_by_its_first_word() {
        assertThat(FORMAT.recognises("finess;etalab;111;2026-05-12")).isTrue();
        assertThat(FORMAT.recognises(structure())).isTrue();
        assertThat(FORMAT.recognises(StockLines.VIRIAT)).isTrue();
        assertThat(FORMAT.recognises("nofinesset;nofinessej;rs")).isFalse();
        assertThat(FORMAT.recognises("finess_et;finess_ej")).isFalse();
        assertThat(FORMAT.recognises("")).isFalse();
        assertThat(FORMAT.templateColumns()).isEmpty();
    }
}
