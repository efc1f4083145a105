package fr.maillage.registry.changeproposal;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.changeproposal.domain.Proposal;
import fr.maillage.registry.changeproposal.domain.Proposal.ProposalState;
import fr.maillage.registry.changeproposal.domain.ProposalRules.Breach;
import java.util.List;
import java.util.UUID;

/** What is refused of proposals, as problems. */
final class ProposalRefusals {

    private ProposalRefusals() {}

    static Problem notFound(UUID id) {
        return Problem.of(
                RegistryProblem.CHANGE_PROPOSAL_NOT_FOUND,
                "Aucune proposition %s que vous puissiez voir.".formatted(id),
                "No proposal %s that you may see.".formatted(id));
    }

    static Problem breached(List<Breach> breaches) {
        List<Violation> violations =
                breaches.stream().map(ProposalRefusals::violation).toList();
        return Problem.of(
                        RegistryProblem.CHANGE_PROPOSAL_REFUSED,
                        violations.getFirst().message())
                .with(violations);
    }

    static Problem notDecided(Breach breach) {
        Violation violation = violation(breach);
        return Problem.of(RegistryProblem.CHANGE_PROPOSAL_NOT_DECIDED, violation.message())
                .with(List.of(violation));
    }

    private static Violation violation(Breach breach) {
        return Violation.of(breach.pointer(), breach.code(), Text.of(breach.fr(), breach.en()));
    }

    static Problem stale(Proposal present) {
        return Problem.of(
                StandardProblem.STALE_VERSION,
                "La proposition %s a changé entre-temps.".formatted(present.id()),
                "Proposal %s changed meanwhile.".formatted(present.id()));
    }

    static Problem transition(Proposal present, ProposalState to) {
        return Problem.of(
                RegistryProblem.CHANGE_PROPOSAL_TRANSITION_REFUSED,
                "De %s vers %s : impossible ; attendu une valeur parmi %s."
                        .formatted(present.state(), to, present.state().allowedTransitions()),
                "From %s to %s: not possible; expected one of %s."
                        .formatted(present.state(), to, present.state().allowedTransitions()));
    }
}
