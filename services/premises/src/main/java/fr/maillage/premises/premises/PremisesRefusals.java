package fr.maillage.premises.premises;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.premises.PremisesProblem;
import java.util.UUID;

/** What is refused of premises and units, as problems. */
final class PremisesRefusals {

    private PremisesRefusals() {}

    /** Not there, or not to be seen: one answer for both. */
    static Problem notFound(UUID id) {
        return Problem.of(
                PremisesProblem.PREMISES_NOT_FOUND,
                "Aucun local %s que vous puissiez voir.".formatted(id),
                "No premises %s that you may see.".formatted(id));
    }

    static Problem unitNotFound(UUID id) {
        return Problem.of(
                PremisesProblem.UNIT_NOT_FOUND,
                "Aucune cellule %s que vous puissiez voir.".formatted(id),
                "No unit %s that you may see.".formatted(id));
    }

    static Problem shareNotFound(UUID id) {
        return Problem.of(
                PremisesProblem.PREMISES_SHARE_NOT_FOUND,
                "Aucun partage %s en cours de ce local.".formatted(id),
                "No open share %s of these premises.".formatted(id));
    }

    static Problem stale(UUID id) {
        return Problem.of(
                StandardProblem.STALE_VERSION,
                "%s a changé entre-temps : relisez-le avant de le modifier.".formatted(id),
                "%s changed meanwhile: read it again before changing it.".formatted(id));
    }

    static Problem archived(UUID id) {
        return Problem.of(
                PremisesProblem.PREMISES_ARCHIVED,
                "Le local %s est archivé : il ne change plus.".formatted(id),
                "Premises %s are archived: they change no more.".formatted(id));
    }

    static Problem unitArchived(UUID id) {
        return Problem.of(
                PremisesProblem.UNIT_ARCHIVED,
                "La cellule %s est archivée : elle ne change plus.".formatted(id),
                "Unit %s is archived: it changes no more.".formatted(id));
    }

    /** Somebody holds it. */
    static Problem inUse(UUID id, Enum<?> state) {
        return Problem.of(
                PremisesProblem.UNIT_TRANSITION_REFUSED,
                "Cellule %s en état %s : libérez-la avant de l'archiver.".formatted(id, state),
                "Unit %s is %s: free it before archiving it.".formatted(id, state));
    }

    static Problem lastUnit(UUID id) {
        return Problem.of(
                PremisesProblem.UNIT_TRANSITION_REFUSED,
                "Cellule %s : la dernière du local ; archivez le local.".formatted(id),
                "Unit %s is the last of its premises; archive the premises.".formatted(id));
    }
}
