package fr.maillage.registry.merge;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.merge.domain.Merge;
import fr.maillage.registry.merge.domain.MergeRules.Breach;
import java.util.List;
import java.util.UUID;

/** What is refused of merges, as problems. */
final class MergeRefusals {

    private MergeRefusals() {}

    static Problem notFound(UUID id) {
        return Problem.of(
                RegistryProblem.MERGE_NOT_FOUND,
                "Aucune fusion %s que vous puissiez voir.".formatted(id),
                "No merge %s that you may see.".formatted(id));
    }

    static Problem breached(List<Breach> breaches) {
        List<Violation> violations =
                breaches.stream().map(MergeRefusals::violation).toList();
        return Problem.of(RegistryProblem.MERGE_REFUSED, violations.getFirst().message())
                .with(violations);
    }

    static Problem notUndone(Breach breach) {
        Violation violation = violation(breach);
        return Problem.of(RegistryProblem.MERGE_TRANSITION_REFUSED, violation.message())
                .with(List.of(violation));
    }

    private static Violation violation(Breach breach) {
        return Violation.of(breach.pointer(), breach.code(), Text.of(breach.fr(), breach.en()));
    }

    static Problem stale(Merge present) {
        return Problem.of(
                StandardProblem.STALE_VERSION,
                "La fusion de %s a changé entre-temps.".formatted(present.merged()),
                "The merge of %s changed meanwhile.".formatted(present.merged()));
    }
}
