package fr.maillage.registry.mobileunit;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.mobileunit.domain.MobileUnit;
import fr.maillage.registry.mobileunit.domain.MobileUnitRules.Breach;
import java.util.List;
import java.util.UUID;

/** What is refused of mobile units, as problems. */
final class MobileUnitRefusals {

    private MobileUnitRefusals() {}

    static Problem notFound(UUID id) {
        return Problem.of(
                RegistryProblem.MOBILE_UNIT_NOT_FOUND,
                "Aucune unité mobile %s que vous puissiez voir.".formatted(id),
                "No mobile unit %s that you may see.".formatted(id));
    }

    static Problem breached(List<Breach> breaches) {
        List<Violation> violations = breaches.stream()
                .map(breach -> Violation.of(breach.pointer(), breach.code(), Text.of(breach.fr(), breach.en())))
                .toList();
        return Problem.of(
                        RegistryProblem.MOBILE_UNIT_REFUSED,
                        violations.getFirst().message())
                .with(violations);
    }

    static Problem stale(MobileUnit unit) {
        return Problem.of(
                StandardProblem.STALE_VERSION,
                "L'unité %s a changé entre-temps.".formatted(unit.id()),
                "Unit %s changed meanwhile.".formatted(unit.id()));
    }

    static Problem archived(MobileUnit unit) {
        return Problem.of(
                RegistryProblem.MOBILE_UNIT_ARCHIVED,
                "L'unité %s est archivée ; reprenez-la (ACTIVE) pour la modifier.".formatted(unit.id()),
                "Unit %s is archived; restore it (ACTIVE) to change it.".formatted(unit.id()));
    }

    static Problem transition(MobileUnit unit) {
        String state = unit.active() ? "ACTIVE" : "ARCHIVED";
        String legal = unit.active() ? "ARCHIVED" : "ACTIVE";
        return Problem.of(
                RegistryProblem.MOBILE_UNIT_TRANSITION_REFUSED,
                "De %s vers %s : impossible ; attendu %s.".formatted(state, state, legal),
                "From %s to %s: not possible; expected %s.".formatted(state, state, legal));
    }
}
