package fr.maillage.premises.finding;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.ProblemCode;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.platform.http.verdict.Outcome;
import fr.maillage.platform.http.verdict.Review;
import fr.maillage.platform.http.verdict.Warning;
import fr.maillage.premises.finding.domain.Finding;
import fr.maillage.premises.finding.domain.Finding.Weight;
import java.util.List;

/** Findings in the shapes that every service answers with. */
public final class Findings {

    private Findings() {}

    /** Goes on, or stops with every refusal named, as this problem (a 422). */
    public static void orRefuse(List<Finding> findings, ProblemCode code) {
        List<Violation> refusals = findings.stream()
                .filter(Finding::refuses)
                .map(Findings::violation)
                .toList();
        if (!refusals.isEmpty()) {
            throw Problem.of(code, refusals.getFirst().message()).with(refusals);
        }
    }

    /** For {@code warnings[]}. */
    public static List<Warning> warnings(List<Finding> findings, Language language) {
        return findings.stream()
                .filter(finding -> !finding.refuses())
                .map(finding -> new Warning(
                        finding.pointer(),
                        finding.code(),
                        Text.of(finding.fr(), finding.en()).in(language),
                        finding.ruleId(),
                        finding.source(),
                        finding.weight() == Weight.INSUFFICIENT_DATA ? Outcome.INSUFFICIENT_DATA : Outcome.WARNING,
                        (finding.weight() == Weight.LEGAL_REVIEW ? Review.LEGAL : Review.NONE).wire()))
                .toList();
    }

    private static Violation violation(Finding finding) {
        return new Violation(
                finding.pointer(),
                finding.code(),
                Text.of(finding.fr(), finding.en()),
                finding.ruleId(),
                finding.source());
    }
}
