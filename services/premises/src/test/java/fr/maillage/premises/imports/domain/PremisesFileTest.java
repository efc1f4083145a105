package fr.maillage.premises.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.maillage.premises.premises.domain.AccessibilityStatus;
import fr.maillage.premises.premises.domain.Availability;
import fr.maillage.premises.premises.domain.NewUnit;
import fr.maillage.premises.premises.domain.Tenure;
import fr.maillage.premises.premises.domain.UnitContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PremisesFileTest {

    private static final String HEADER =
            "nom;code commune;adresse;propriétaire;titre;Loyer m²;accessibilité;disponible le;professions;cellule;surface cellule m²";
    private static final String FIRST = "Lilas;31555;1 rue A;CITY;LEASE;110;COMPLIANT;2026-12-01;10;A;25";

    private static PremisesFile read(String... lines) {
        return PremisesFile.of(Table.ofText(
                Arrays.stream(lines).map(line -> List.of(line.split(";", -1))).toList()));
    }

    private static List<UnitContent> units(PremisesFile file) {
        Draft draft = file.drafts().getFirst();
        return draft.unitsIn(draft.content()).stream().map(NewUnit::content).toList();
    }

    @Test
    void a_unit_keeps_what_its_own_line_says_and_has_the_rest_from_its_premises() {
        PremisesFile file = read(
                HEADER,
                FIRST,
                "Lilas;31555;;CITY;PURCHASE;200,00;DEROGATION;30/06/2029;60;B;30",
                "Lilas;31555;;CITY;LEASE;110,00;;;;C;20");

        List<UnitContent> units = units(file);

        assertThat(file.issues()).isEmpty();
        assertThat(units.get(0).rentPerM2()).isNull();
        assertThat(units.get(0).availability()).isEqualTo(Availability.UNKNOWN);
        assertThat(units.get(1).tenure()).isEqualTo(Tenure.PURCHASE);
        assertThat(units.get(1).rentPerM2()).isEqualTo(new BigDecimal("200.00"));
        assertThat(units.get(1).accessibilityStatus()).isEqualTo(AccessibilityStatus.DEROGATION);
        assertThat(units.get(1).availability().from()).isEqualTo(LocalDate.of(2029, 6, 30));
        assertThat(units.get(1).acceptedProfessions()).containsExactly("60");
        assertThat(units.get(2))
                .extracting(UnitContent::tenure, UnitContent::rentPerM2, UnitContent::accessibilityStatus)
                .containsOnlyNulls();
        assertThat(units.get(2).availability()).isEqualTo(Availability.UNKNOWN);
    }

    @Test
    void what_a_unit_cannot_have_for_itself_is_told_when_it_differs() {
        PremisesFile file = read(HEADER, FIRST, "Lilas;31555;2 rue B;CITY;LEASE;;;;;B;30");

        assertThat(file.issues())
                .extracting(Issue::error, Issue::line, Issue::column, Issue::code)
                .containsExactly(tuple(false, 3, "ADDRESS", "differs-from-first-line"));
        assertThat(file.drafts()).hasSize(1);
    }

    @Test
    void a_column_that_nobody_reads_is_told() {
        PremisesFile file = read(HEADER + ";loyer au mois;", FIRST + ";900;");

        assertThat(file.issues())
                .extracting(Issue::error, Issue::line, Issue::column, Issue::code)
                .containsExactly(tuple(false, 1, "loyer au mois", "ignored-column"));
        assertThat(file.drafts()).hasSize(1);
    }

    @Test
    void a_cell_of_the_first_line_that_cannot_be_read_is_told_once() {
        PremisesFile file = read(HEADER, "Lilas;31555;;CITY;LEASE;cher;COMPLIANT;+99999999-01-01;10;A;1e99999999");

        assertThat(file.drafts()).isEmpty();
        assertThat(file.issues())
                .extracting(issue -> issue.column(true), issue -> issue.column(false))
                .containsExactly(
                        tuple("loyer m2", "rent m2"),
                        tuple("disponible le", "available from"),
                        tuple("surface cellule m2", "unit area m2"));
    }

    @Test
    void findings_of_rules_name_the_column_that_wrote_them() {
        assertThat(Pointers.column("/units/3/areaM2")).isEqualTo("UNIT_AREA");
        assertThat(Pointers.column("/units/3/accessibility/status")).isEqualTo("ACCESSIBILITY");
        assertThat(Pointers.column("/units/0/acceptedProfessions/1")).isEqualTo("PROFESSIONS");
        assertThat(Pointers.column("/address/communeCode")).isEqualTo("COMMUNE");
        assertThat(Pointers.column("/name")).isEqualTo("NAME");
        assertThat(Pointers.ofUnit("/name")).isEqualTo("UNIT");
        assertThat(Pointers.column("/owner/organization")).isEqualTo("/owner/organization");
    }
}
