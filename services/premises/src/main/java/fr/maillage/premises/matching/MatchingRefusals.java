package fr.maillage.premises.matching;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Refusals of the matching, as problems. */
final class MatchingRefusals {

    private MatchingRefusals() {}

    /** Not there, or another organization's: one answer for both. */
    static Problem noRequest(UUID id) {
        return Problem.of(
                MatchingProblem.MATCHING_REQUEST_NOT_FOUND,
                "Aucune demande %s de votre organisation que vous puissiez voir.".formatted(id),
                "No request %s of your organization that you may see.".formatted(id));
    }

    static Problem noPremises(UUID id) {
        return Problem.of(
                MatchingProblem.MATCHING_PREMISES_NOT_FOUND,
                "Aucun local %s de votre organisation.".formatted(id),
                "No premises %s of your organization.".formatted(id));
    }

    static Problem noSettingsOn(LocalDate day, LocalDate first, LocalDate last) {
        return Problem.of(
                StandardProblem.INVALID_PARAMETER,
                Violation.query(
                        "asOf",
                        "out-of-range",
                        Text.of(
                                "asOf (%s) : attendu un jour du %s au %s, pour lesquels il y a des réglages."
                                        .formatted(day, first, last),
                                "asOf (%s): a day from %s to %s is expected, for which there are settings."
                                        .formatted(day, first, last))));
    }

    static Problem staleSettings() {
        return Problem.of(
                StandardProblem.STALE_VERSION,
                "Les réglages ont changé entre-temps : relisez-les.",
                "The settings changed meanwhile: read them again.");
    }

    static Problem settings(List<Violation> violations) {
        return Problem.of(
                        MatchingProblem.MATCHING_SETTINGS_REFUSED,
                        violations.getFirst().message())
                .with(violations);
    }

    static Violation outOfRange(String pointer, int value, int least, int most) {
        return Violation.of(
                pointer,
                "out-of-range",
                Text.of(
                        "Valeur %d : attendu un entier de %d à %d.".formatted(value, least, most),
                        "Value %d: a whole number from %d to %d is expected.".formatted(value, least, most)));
    }
}
