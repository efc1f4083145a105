package fr.maillage.registry.localstructure;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.localstructure.domain.LocalStructure;
import fr.maillage.registry.localstructure.domain.PlaceRules.Breach;
import java.util.List;
import java.util.UUID;

/** What is refused of local structures, as problems. */
public final class LocalStructureRefusals {

    private LocalStructureRefusals() {}

    /** A structure that is there and that only its official file changes. */
    public static Problem readOnly(String id) {
        return Problem.of(
                RegistryProblem.STRUCTURE_READ_ONLY,
                "La structure %s n'est pas une structure locale de votre organisation : proposez une correction par /change-proposals."
                        .formatted(id),
                "Structure %s is no local structure of your organization: propose a correction by /change-proposals."
                        .formatted(id));
    }

    static Problem shareNotFound(UUID id) {
        return Problem.of(
                RegistryProblem.STRUCTURE_SHARE_NOT_FOUND,
                "Aucun partage %s en cours de cette structure.".formatted(id),
                "No open share %s of this structure.".formatted(id));
    }

    static Problem breached(List<Breach> breaches) {
        List<Violation> violations = breaches.stream()
                .map(breach -> Violation.of(breach.pointer(), breach.code(), Text.of(breach.fr(), breach.en())))
                .toList();
        return Problem.of(
                        RegistryProblem.STRUCTURE_REFUSED, violations.getFirst().message())
                .with(violations);
    }

    static Problem stale(LocalStructure present) {
        return Problem.of(
                StandardProblem.STALE_VERSION,
                "La structure a changé entre-temps : sa version %d n'est plus l'actuelle.".formatted(present.version()),
                "The structure changed meanwhile: its version %d is no longer the current one."
                        .formatted(present.version()));
    }

    static Problem archived(LocalStructure place) {
        return Problem.of(
                RegistryProblem.STRUCTURE_ARCHIVED,
                "La structure %s est archivée ; rouvrez-la (ACTIVE) pour la modifier.".formatted(place.publicId()),
                "Structure %s is archived; restore it (ACTIVE) to change it.".formatted(place.publicId()));
    }

    static Problem transition(LocalStructure place) {
        String state = place.active() ? "ACTIVE" : "ARCHIVED";
        String legal = place.active() ? "ARCHIVED" : "ACTIVE";
        return Problem.of(
                RegistryProblem.STRUCTURE_TRANSITION_REFUSED,
                "De %s vers %s : impossible ; attendu %s.".formatted(state, state, legal),
                "From %s to %s: not possible; expected %s.".formatted(state, state, legal));
    }
}
