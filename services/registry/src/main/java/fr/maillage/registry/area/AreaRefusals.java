package fr.maillage.registry.area;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.area.domain.Area;
import fr.maillage.registry.area.domain.AreaRules.Breach;
import fr.maillage.registry.area.domain.AreaState;
import java.util.List;
import java.util.UUID;

/** What is refused of areas, as problems. */
final class AreaRefusals {

    private AreaRefusals() {}

    /** Not there, or not to be seen: one answer for both. */
    static Problem notFound(UUID id) {
        return Problem.of(
                RegistryProblem.AREA_NOT_FOUND,
                "Aucun territoire composé %s que vous puissiez voir.".formatted(id),
                "No area %s that you may see.".formatted(id));
    }

    static Problem shareNotFound(UUID id) {
        return Problem.of(
                RegistryProblem.AREA_SHARE_NOT_FOUND,
                "Aucun partage %s en cours de ce territoire composé.".formatted(id),
                "No open share %s of this area.".formatted(id));
    }

    static Problem breached(List<Breach> breaches) {
        List<Violation> violations = breaches.stream()
                .map(breach -> Violation.of(breach.pointer(), breach.code(), Text.of(breach.fr(), breach.en())))
                .toList();
        return Problem.of(RegistryProblem.AREA_REFUSED, violations.getFirst().message())
                .with(violations);
    }

    static Problem stale(Area present) {
        return Problem.of(
                StandardProblem.STALE_VERSION,
                "Le territoire composé a changé entre-temps : sa version %d n’est plus l’actuelle."
                        .formatted(present.version()),
                "The area changed meanwhile: its version %d is no longer the current one."
                        .formatted(present.version()));
    }

    static Problem archived(Area area) {
        return Problem.of(
                RegistryProblem.AREA_ARCHIVED,
                "Le territoire composé %s est archivé ; rétablissez-le (ACTIVE) pour le modifier.".formatted(area.id()),
                "Area %s is archived; restore it (ACTIVE) to change it.".formatted(area.id()));
    }

    static Problem transition(Area area, AreaState to) {
        return Problem.of(
                RegistryProblem.AREA_TRANSITION_REFUSED,
                "De %s vers %s : impossible ; attendu une valeur parmi %s."
                        .formatted(area.state(), to, area.state().allowedTransitions()),
                "From %s to %s: not possible; expected one of %s."
                        .formatted(area.state(), to, area.state().allowedTransitions()));
    }
}
