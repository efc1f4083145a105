package fr.maillage.registry.membership;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.membership.domain.Membership;
import fr.maillage.registry.membership.domain.MembershipRules.Breach;
import fr.maillage.registry.membership.domain.MembershipState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is refused of memberships, as problems. */
final class MembershipRefusals {

    private MembershipRefusals() {}

    static Problem notFound(UUID id) {
        return Problem.of(
                RegistryProblem.MEMBERSHIP_NOT_FOUND,
                "Aucune appartenance %s que vous puissiez voir.".formatted(id),
                "No membership %s that you may see.".formatted(id));
    }

    static Problem breached(List<Breach> breaches) {
        List<Violation> violations = breaches.stream()
                .map(breach -> Violation.of(breach.pointer(), breach.code(), Text.of(breach.fr(), breach.en())))
                .toList();
        return Problem.of(
                        RegistryProblem.MEMBERSHIP_REFUSED,
                        violations.getFirst().message())
                .with(violations);
    }

    /** Whoever objected is not entered again. */
    static Problem opposed(String member) {
        Text message = Text.of(
                "%s s'est opposé au traitement par votre organisation, ou a obtenu l'effacement : aucune appartenance ne se saisit plus."
                        .formatted(member),
                "%s objected to your organization's processing, or obtained erasure: no membership is entered any more."
                        .formatted(member));
        return Problem.of(RegistryProblem.DATA_SUBJECT_OPPOSED, message)
                .with(List.of(new Violation(
                        "/memberId", "data-subject-opposed", message, null, "RGPD art. 21(1), 17(1)(c)")));
    }

    /** By the other's id, when it is known: two requests at once leave the loser without it. */
    static Problem overlapping(@Nullable UUID other) {
        String which = other == null ? "?" : other.toString();
        Text message = Text.of(
                "L'appartenance %s du même membre à la même structure a un jour en commun avec celle-ci."
                        .formatted(which),
                "Membership %s of the same member at the same structure shares a day with this one.".formatted(which));
        return Problem.of(RegistryProblem.MEMBERSHIP_OVERLAPS, message)
                .with(List.of(Violation.of("/from", "overlapping-membership", message)));
    }

    static Problem stale(Membership present) {
        return Problem.of(
                StandardProblem.STALE_VERSION,
                "L'appartenance %s a changé entre-temps.".formatted(present.id()),
                "Membership %s changed meanwhile.".formatted(present.id()));
    }

    static Problem archived(Membership membership) {
        return Problem.of(
                RegistryProblem.MEMBERSHIP_ARCHIVED,
                "L'appartenance %s a été archivée : saisie par erreur, elle ne change plus.".formatted(membership.id()),
                "Membership %s was archived: entered by mistake, it no longer changes.".formatted(membership.id()));
    }

    static Problem transition(Membership membership, MembershipState state) {
        return Problem.of(
                RegistryProblem.MEMBERSHIP_TRANSITION_REFUSED,
                "L'appartenance %s est %s : aucun changement d'état possible.".formatted(membership.id(), state),
                "Membership %s is %s: no transition is possible.".formatted(membership.id(), state));
    }
}
