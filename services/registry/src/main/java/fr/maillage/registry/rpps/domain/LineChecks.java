package fr.maillage.registry.rpps.domain;

import fr.maillage.registry.identifier.domain.RppsNumber;
import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.imports.domain.Severity;
import fr.maillage.registry.professional.domain.Profession;
import fr.maillage.registry.professional.domain.ProfessionalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every line of the directory has: a person and a profession (REG-01 to REG-06). Collects what is wrong with them. */
final class LineChecks {

    private final long line;
    private final List<RowIssue> issues = new ArrayList<>(0);

    LineChecks(long line) {
        this.line = line;
    }

    List<RowIssue> issues() {
        return issues;
    }

    boolean accepted() {
        return issues.stream().noneMatch(issue -> issue.severity() == Severity.ERROR);
    }

    /** The person, null when the line does not name one. */
    @Nullable
    ProfessionalId person(PipeLine cells) {
        String national = cells.get(RppsColumn.NATIONAL_ID);
        String parts = cells.get(RppsColumn.IDENTIFIER_TYPE) + cells.get(RppsColumn.IDENTIFIER);
        Optional<ProfessionalId> id = ProfessionalId.ofNational(national.isEmpty() ? parts : national);
        if (id.isEmpty()) {
            error(
                    RppsColumn.NATIONAL_ID,
                    national.isEmpty() ? parts : national,
                    "invalid-national-id",
                    "Identification nationale attendue : 8 et 11 chiffres (RPPS), ou 0 et 9 caractères (ADELI).",
                    "National identifier expected: 8 and 11 digits (RPPS), or 0 and 9 characters (ADELI).",
                    "REG-01");
            return null;
        }
        boolean both = !national.isEmpty()
                && !cells.get(RppsColumn.IDENTIFIER_TYPE).isEmpty()
                && !cells.get(RppsColumn.IDENTIFIER).isEmpty();
        if (both && !parts.equals(national)) {
            warning(
                    RppsColumn.NATIONAL_ID,
                    national + " ≠ " + parts,
                    "identifiers-disagree",
                    "L'identification nationale n'est pas le type suivi de l'identifiant ; elle seule compte.",
                    "The national identifier is not the type and the identifier; it alone counts.",
                    "REG-03");
        }
        doubts(id.get());
        return id.get();
    }

    private void doubts(ProfessionalId id) {
        RppsNumber number = id.rpps();
        if (number == null) {
            warning(
                    RppsColumn.NATIONAL_ID,
                    id.value(),
                    "adeli-only",
                    "Personne connue par son seul numéro ADELI, qui n'est plus attribué ; gardée.",
                    "Person known by an ADELI number alone, which is no longer issued; kept.",
                    "REG-05");
        } else if (!number.checkDigitHolds()) {
            warning(
                    RppsColumn.NATIONAL_ID,
                    id.value(),
                    "rpps-check-digit",
                    "La clé du numéro RPPS ne correspond pas.",
                    "The RPPS number's check digit does not hold.",
                    "REG-02");
        }
    }

    @Nullable
    Profession profession(PipeLine cells) {
        String code = cells.get(RppsColumn.PROFESSION);
        Optional<Profession> profession = Profession.ofFile(code);
        if (profession.isEmpty()) {
            error(
                    RppsColumn.PROFESSION,
                    code,
                    "invalid-profession",
                    "Code de profession attendu : 1 à 4 chiffres ou capitales.",
                    "Profession code expected: 1 to 4 digits or capitals.",
                    "REG-06");
        }
        return profession.orElse(null);
    }

    void error(RppsColumn column, String value, String code, String fr, String en, @Nullable String rule) {
        issues.add(LineIssues.error(line, column.title(), value, code, fr, en, rule));
    }

    void warning(RppsColumn column, String value, String code, String fr, String en, @Nullable String rule) {
        issues.add(LineIssues.warning(line, column.title(), value, code, fr, en, rule));
    }
}
