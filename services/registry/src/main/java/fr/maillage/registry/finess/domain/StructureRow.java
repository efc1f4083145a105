package fr.maillage.registry.finess.domain;

import static fr.maillage.registry.imports.domain.ImportFormat.textOrNull;

import fr.maillage.registry.identifier.domain.CommuneCode;
import fr.maillage.registry.identifier.domain.FinessNumber;
import fr.maillage.registry.identifier.domain.SearchName;
import fr.maillage.registry.identifier.domain.Siret;
import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.imports.domain.Severity;
import fr.maillage.registry.sourcefile.domain.SourceDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One {@code structureet} line: its cells by position, what is wrong with them, and the row to stage. */
final class StructureRow {

    private static final Pattern CATEGORY = Pattern.compile("[0-9]{3}");

    private final List<String> cells;
    private final long line;
    private final List<RowIssue> issues = new ArrayList<>();
    private final @Nullable String commune;
    private final @Nullable String siret;
    private final @Nullable LocalDate openedOn;
    private final @Nullable LocalDate authorizedOn;
    private final @Nullable LocalDate updatedOn;

    StructureRow(List<String> cells, long line) {
        this.cells = cells;
        this.line = line;
        number(1, "nofinesset", true);
        number(2, "nofinessej", false);
        if (name().isEmpty()) {
            add(
                    Severity.ERROR,
                    "rs",
                    "",
                    "missing-name",
                    "La raison sociale est vide.",
                    "The trade name is empty.",
                    null);
        }
        category();
        this.commune = commune();
        this.siret = siret();
        this.openedOn = date(28, "dateouv");
        this.authorizedOn = date(29, "dateautor");
        this.updatedOn = date(30, "datemaj");
    }

    List<RowIssue> issues() {
        return issues;
    }

    boolean accepted() {
        return issues.stream().noneMatch(issue -> issue.severity() == Severity.ERROR);
    }

    /** In the order of {@link FinessStockFormat#STRUCTURES}. */
    List<@Nullable Object> values() {
        return Arrays.asList(
                cell(1),
                cell(1),
                textOrNull(cell(2)),
                name(),
                textOrNull(cell(4)),
                textOrNull(cell(5)),
                SearchName.of(cell(3) + " " + cell(4) + " " + cell(5)),
                textOrNull(cell(18)),
                textOrNull(cell(19)),
                textOrNull(cell(20)),
                textOrNull(cell(21)),
                siret,
                textOrNull(cell(23)),
                textOrNull(cell(24)),
                textOrNull(cell(25)),
                textOrNull(cell(26)),
                textOrNull(cell(27)),
                textOrNull(cell(6)),
                textOrNull(cell(7)),
                textOrNull(cell(8)),
                textOrNull(cell(9)),
                textOrNull(cell(10)),
                textOrNull(cell(11)),
                textOrNull(cell(15)),
                textOrNull(cell(16)),
                textOrNull(cell(17)),
                openedOn,
                authorizedOn,
                updatedOn,
                commune);
    }

    private String cell(int position) {
        return cells.get(position).strip();
    }

    private String name() {
        return cell(3).isEmpty() ? cell(4) : cell(3);
    }

    private void number(int position, String column, boolean required) {
        String text = cell(position);
        if (text.isEmpty() && !required) {
            return;
        }
        Optional<FinessNumber> number = FinessNumber.parse(text);
        if (number.isEmpty()) {
            add(
                    Severity.ERROR,
                    column,
                    text,
                    "invalid-finess",
                    "Numéro FINESS attendu : 9 caractères, chiffres sauf 2A et 2B.",
                    "FINESS number expected: 9 characters, digits except 2A and 2B.",
                    "REG-04");
        } else if (!number.get().checkDigitHolds()) {
            add(
                    Severity.WARNING,
                    column,
                    text,
                    "finess-check-digit",
                    "La clé du numéro FINESS ne correspond pas.",
                    "The FINESS number's check digit does not hold.",
                    "REG-04");
        }
    }

    private void category() {
        String code = cell(18);
        if (!CATEGORY.matcher(code).matches()) {
            add(
                    Severity.ERROR,
                    "categetab",
                    code,
                    "invalid-category",
                    "Code de catégorie attendu : 3 chiffres.",
                    "Category code expected: 3 digits.",
                    "REG-18");
        }
    }

    private @Nullable String commune() {
        Optional<CommuneCode> code = FinessDepartment.commune(cell(13), cell(12));
        if (code.isEmpty()) {
            add(
                    Severity.WARNING,
                    "commune",
                    cell(13) + " " + cell(12),
                    "invalid-commune",
                    "Département et commune ne forment pas un code INSEE ; structure gardée sans commune.",
                    "Department and commune make no INSEE code; structure kept without a commune.",
                    "REG-15");
        }
        return code.map(CommuneCode::value).orElse(null);
    }

    private @Nullable String siret() {
        String text = cell(22);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Siret> parsed = Siret.parse(text);
        if (parsed.isEmpty() || !parsed.get().checkDigitHolds()) {
            add(
                    Severity.WARNING,
                    "siret",
                    text,
                    "invalid-siret",
                    parsed.isEmpty()
                            ? "SIRET attendu : 14 chiffres ; valeur ignorée."
                            : "La clé du SIRET ne correspond pas.",
                    parsed.isEmpty()
                            ? "SIRET expected: 14 digits; value dropped."
                            : "The SIRET's check digit does not hold.",
                    null);
        }
        return parsed.map(Siret::value).orElse(null);
    }

    private @Nullable LocalDate date(int position, String column) {
        String text = cell(position);
        if (text.isEmpty()) {
            return null;
        }
        Optional<LocalDate> date = SourceDate.parse(text);
        if (date.isEmpty()) {
            add(
                    Severity.WARNING,
                    column,
                    text,
                    "unreadable-date",
                    "Date attendue : AAAA-MM-JJ ; valeur ignorée.",
                    "Date expected: YYYY-MM-DD; value dropped.",
                    null);
        }
        return date.orElse(null);
    }

    private void add(
            Severity severity, String column, String value, String code, String fr, String en, @Nullable String rule) {
        issues.add(new RowIssue(severity, line, column, value, code, fr, en, rule));
    }
}
