package fr.maillage.premises.lease;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Transitions;
import fr.maillage.premises.lease.domain.Lease;
import fr.maillage.premises.lease.domain.LeaseState;
import java.util.UUID;

/** What is refused of leases, as problems. */
final class LeaseRefusals {

    private LeaseRefusals() {}

    /** Not there, or not to be seen: one answer for both. */
    static Problem notFound(UUID id) {
        return Problem.of(
                LeaseProblem.LEASE_NOT_FOUND,
                "Aucun bail %s que vous puissiez voir.".formatted(id),
                "No lease %s that you may see.".formatted(id));
    }

    static Problem shareNotFound(UUID id) {
        return Problem.of(
                LeaseProblem.LEASE_SHARE_NOT_FOUND,
                "Aucun partage %s en cours de ce bail.".formatted(id),
                "No open share %s of this lease.".formatted(id));
    }

    static Problem subleaseNotFound(UUID id) {
        return Problem.of(
                LeaseProblem.SUBLEASE_NOT_FOUND,
                "Aucune sous-location %s dans ce bail.".formatted(id),
                "No sublease %s in this lease.".formatted(id));
    }

    static Problem occupancyNotFound(UUID id) {
        return Problem.of(
                LeaseProblem.OCCUPANCY_NOT_FOUND,
                "Aucune occupation %s dans ce bail.".formatted(id),
                "No occupancy %s in this lease.".formatted(id));
    }

    static Problem stale(int version) {
        return Problem.of(
                StandardProblem.STALE_VERSION,
                "L'objet a changé entre-temps : sa version %d n’est plus l’actuelle.".formatted(version),
                "It changed meanwhile: its version %d is no longer the current one.".formatted(version));
    }

    static Problem closed(Lease lease) {
        return Problem.of(
                LeaseProblem.LEASE_CLOSED,
                "Le bail %s est %s ; il ne change plus.".formatted(lease.id(), lease.state()),
                "Lease %s is %s; it changes no more.".formatted(lease.id(), lease.state()));
    }

    static Problem transition(Lease lease, LeaseState to) {
        return Transitions.refused(
                LeaseProblem.LEASE_TRANSITION_REFUSED,
                lease.state(),
                to,
                lease.state().allowedTransitions());
    }
}
