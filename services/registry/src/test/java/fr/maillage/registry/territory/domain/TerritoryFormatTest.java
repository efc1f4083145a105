package fr.maillage.registry.territory.domain;

import static fr.maillage.registry.territory.domain.TerritoryFormat.TERRITORIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.maillage.registry.imports.domain.RecordedRows;
import fr.maillage.registry.imports.domain.RecordedRows.Rejected;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TerritoryFormatTest {

    private static final String COMMUNES = "code_insee;nom;departement;region\n";

    private static RecordedRows read(TerritoryFile file, String text) {
        return RecordedRows.of(new TerritoryFormat(file), text);
    }

    private static Refusal refusal(TerritoryFile file, String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(file, text));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "code;nom;chef_lieu|REGIONS",
                "REG,CHEFLIEU,TNCC,NCC,NCCENR,LIBELLE|REGIONS",
                "code;nom;region;chef_lieu|DEPARTMENTS",
                "DEP,REG,CHEFLIEU,TNCC,NCC,NCCENR,LIBELLE|DEPARTMENTS",
                "siren;nom;type;mode_financement;population_totale;population_municipale;nb_communes|EPCI",
                "code_insee;nom;type;departement;region;epci_siren;codes_postaux;population;centroide_lon|COMMUNES",
                "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT|COMMUNES"
            })
    void each_public_file_is_known_as_what_it_is_and_as_nothing_else(String header, TerritoryFile expected) {
        for (TerritoryFile file : TerritoryFile.values()) {
            assertThat(new TerritoryFormat(file).recognises(header))
                    .as(file.kind())
                    .isEqualTo(file == expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"';'", "','", "'\t'"})
    void the_separator_is_told_by_the_header(String separator) {
        RecordedRows rows =
                read(TerritoryFile.REGIONS, "code;nom;chef_lieu\n76;Occitanie;31555\n".replace(";", separator));

        assertThat(rows.only(TERRITORIES).get("name")).isEqualTo("Occitanie");
    }

    @Test
    void the_columns_of_a_file_are_facts() {
        RecordedRows rows = read(TerritoryFile.COMMUNES, COMMUNES + "01001;A;01;84\n");

        assertThat(rows.facts())
                .containsExactlyInAnyOrder("column:code_insee", "column:nom", "column:departement", "column:region");
    }

    @Test
    void a_line_of_another_width_is_rejected_and_the_next_one_read() {
        RecordedRows rows = read(TerritoryFile.COMMUNES, COMMUNES + "01001;A;01\n\"x;A;01;84\n01002;B;01;84\n");

        assertThat(rows.count()).isEqualTo(3);
        assertThat(rows.issueCodes()).containsExactly("wrong-cell-count", "unclosed-quote");
        assertThat(rows.rejected()).containsExactly(new Rejected(2, List.of()), new Rejected(3, List.of()));
        assertThat(rows.only(TERRITORIES).line()).isEqualTo(4);
    }

    @Test
    void a_wrong_line_is_rejected_under_its_code_when_that_is_right() {
        RecordedRows rows = read(TerritoryFile.COMMUNES, COMMUNES + "01001;;01;84\n1002;B;01;84\n");

        assertThat(rows.rejected())
                .containsExactly(new Rejected(2, List.of("commune", "01001")), new Rejected(3, List.of()));
        assertThat(rows.issueCodes()).containsExactly("missing-name", "invalid-code");
    }

    @Test
    void nothing_a_header_alone_and_a_cut_file_are_refused() {
        assertThat(refusal(TerritoryFile.COMMUNES, "").reason()).isEqualTo(Reason.EMPTY);
        assertThat(refusal(TerritoryFile.COMMUNES, COMMUNES).reason()).isEqualTo(Reason.HEADER_ONLY);
        assertThat(refusal(TerritoryFile.COMMUNES, COMMUNES + "\n \n").reason()).isEqualTo(Reason.HEADER_ONLY);
        assertThat(refusal(TerritoryFile.COMMUNES, COMMUNES + "01001;A;01;84\n01002;B;0")
                        .reason())
                .isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void a_missing_or_ambiguous_column_bars_a_file_that_is_nearly_of_the_kind() {
        TerritoryFormat communes = new TerritoryFormat(TerritoryFile.COMMUNES);

        assertThat(obstacle(communes, "code_insee;nom;departement")).contains(Reason.MISSING_COLUMN);
        assertThat(obstacle(communes, "com;code;nom;departement;region")).contains(Reason.MIXED_COLUMNS);
        assertThat(obstacle(communes, "code_insee;nom;departement;region")).isEmpty();
        assertThat(obstacle(communes, "id;title;author")).isEmpty();
        assertThat(obstacle(communes, "\"open")).isEmpty();
    }

    private static Optional<Reason> obstacle(TerritoryFormat format, String header) {
        return format.obstacle(header).map(Refusal::reason);
    }

    @ParameterizedTest
    @EnumSource
    void the_template_is_a_header_that_the_format_knows(TerritoryFile file) {
        TerritoryFormat format = new TerritoryFormat(file);

        assertThat(format.recognises(String.join(";", format.templateColumns())))
                .isTrue();
        assertThat(format.templateColumns()).containsAll(file.required());
        assertThat(format.kind()).isEqualTo(file.kind());
    }
}
