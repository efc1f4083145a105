package fr.maillage.registry.finess.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.imports.domain.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureRowTest {

    private static StructureRow row(String... changes) {
        return new StructureRow(StockLines.cells(changes), 12);
    }

    private static @Nullable Object value(StructureRow row, String column) {
        return row.values().get(FinessStockFormat.STRUCTURES.columns().indexOf(column));
    }

    @Test
    void a_good_line_becomes_a_row_without_issue() {
        StructureRow row = row();

        assertThat(row.issues()).isEmpty();
        assertThat(row.accepted()).isTrue();
        assertThat(row.values()).hasSameSizeAs(FinessStockFormat.STRUCTURES.columns());
        assertThat(value(row, "id")).isEqualTo("010000024");
        assertThat(value(row, "name")).isEqualTo("CH DE FLEYRIAT");
        assertThat(value(row, "search_name"))
                .isEqualTo("ch de fleyriat centre hospitalier de bourg en bresse fleyriat");
        assertThat(value(row, "commune_code")).isEqualTo("01451");
        assertThat(value(row, "street_number")).isEqualTo("900");
        assertThat(value(row, "delivery_line")).isEqualTo("01440 VIRIAT");
        assertThat(value(row, "phone")).isEqualTo("0474454647");
        assertThat(value(row, "fax")).isNull();
        assertThat(value(row, "opened_on")).isEqualTo(LocalDate.of(1979, 2, 13));
        assertThat(value(row, "updated_on")).isEqualTo(LocalDate.of(2020, 2, 4));
    }

    @ParameterizedTest(name = "{0} = {1}: {2} {3}")
    @CsvSource({
        "nofinesset,01000002,ERROR,invalid-finess,REG-04",
        "nofinesset,'',ERROR,invalid-finess,REG-04",
        "nofinesset,010000025,WARNING,finess-check-digit,REG-04",
        "nofinessej,01078005X,ERROR,invalid-finess,REG-04",
        "nofinessej,010780055,WARNING,finess-check-digit,REG-04",
        "categetab,35,ERROR,invalid-category,REG-18",
        "categetab,'',ERROR,invalid-category,REG-18",
        "commune,45,WARNING,invalid-commune,REG-15",
        "departement,9K,WARNING,invalid-commune,REG-15",
        "siret,26010004500013,WARNING,invalid-siret,",
        "siret,2601000450001,WARNING,invalid-siret,",
        "dateouv,13/02/1979,WARNING,unreadable-date,",
        "dateautor,1979-02-30,WARNING,unreadable-date,",
        "datemaj,0000-00-00,WARNING,unreadable-date,"
    })
    void each_wrong_cell_is_named_with_its_rule(
            String column, String value, Severity severity, String code, @Nullable String rule) {
        StructureRow row = row(column, value);

        RowIssue issue = row.issues().getFirst();
        assertThat(row.issues()).hasSize(1);
        assertThat(issue.severity()).isEqualTo(severity);
        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.ruleId()).isEqualTo(rule);
        assertThat(issue.line()).isEqualTo(12);
        assertThat(issue.messageFr()).isNotEqualTo(issue.messageEn()).isNotBlank();
        assertThat(row.accepted()).isEqualTo(severity == Severity.WARNING);
    }

    @Test
    void the_long_name_stands_in_for_a_missing_one_and_both_missing_is_an_error() {
        assertThat(value(row("rs", ""), "name")).isEqualTo("CENTRE HOSPITALIER DE BOURG-EN-BRESSE FLEYRIAT");
        assertThat(row("rs", "", "rslongue", " ").issues())
                .extracting(RowIssue::code)
                .containsExactly("missing-name");
    }

    @Test
    void what_is_doubtful_is_dropped_and_the_line_kept() {
        StructureRow row = row("siret", "12", "dateouv", "hier", "commune", "x", "nofinessej", "");

        assertThat(row.accepted()).isTrue();
        assertThat(value(row, "siret")).isNull();
        assertThat(value(row, "opened_on")).isNull();
        assertThat(value(row, "commune_code")).isNull();
        assertThat(value(row, "finess_legal_id")).isNull();
    }

    @Test
    void a_siret_with_a_wrong_key_is_kept_with_a_warning() {
        assertThat(value(row("siret", "26010004500013"), "siret")).isEqualTo("26010004500013");
    }

    @Test
    void cells_are_stripped() {
        assertThat(value(row("rs", "  CH  "), "name")).isEqualTo("CH");
    }
}
