package fr.maillage.premises.proposal;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Transitions;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.premises.proposal.domain.Proposal;
import fr.maillage.premises.proposal.domain.ProposalState;
import fr.maillage.premises.request.domain.Request;
import java.time.LocalDate;
import java.util.UUID;

/** What is refused of proposals, as problems. */
final class ProposalRefusals {

    private ProposalRefusals() {}

    static Problem notFound(UUID id) {
        return Problem.of(
                ProposalProblem.PROPOSAL_NOT_FOUND,
                "Aucune proposition %s de cette demande.".formatted(id),
                "No proposal %s of this request.".formatted(id));
    }

    static Problem followUpNotFound(UUID id) {
        return Problem.of(
                ProposalProblem.FOLLOW_UP_NOT_FOUND,
                "Aucun suivi %s de cette demande.".formatted(id),
                "No follow-up %s of this request.".formatted(id));
    }

    static Problem followUpDone(UUID id, LocalDate on) {
        return Problem.of(
                ProposalProblem.FOLLOW_UP_DONE,
                "Le suivi %s a été tenu le %s.".formatted(id, on),
                "Follow-up %s was held on %s.".formatted(id, on));
    }

    static Problem openAlready(UUID premises) {
        return Problem.of(
                ProposalProblem.PROPOSAL_OPEN_ALREADY,
                "Ce local (%s) est déjà proposé à cette demande.".formatted(premises),
                "These premises (%s) are proposed to this request already.".formatted(premises));
    }

    static Problem notOpen(Request request) {
        return Problem.of(
                ProposalProblem.REQUEST_NOT_OPEN,
                "La demande est %s ; attendu QUALIFIED, MATCHING, PROPOSED ou VISITED.".formatted(request.state()),
                "The request is %s; QUALIFIED, MATCHING, PROPOSED or VISITED is expected.".formatted(request.state()));
    }

    static Problem closed(Proposal proposal) {
        return Problem.of(
                ProposalProblem.PROPOSAL_TRANSITION_REFUSED,
                "La proposition est %s ; attendu PROPOSED ou VISITED.".formatted(proposal.state()),
                "The proposal is %s; PROPOSED or VISITED is expected.".formatted(proposal.state()));
    }

    static Problem transition(Proposal proposal, ProposalState to) {
        return Transitions.refused(
                ProposalProblem.PROPOSAL_TRANSITION_REFUSED,
                proposal.state(),
                to,
                proposal.state().allowedTransitions());
    }

    static Problem officersAlone(ProposalState to) {
        return Problem.of(
                StandardProblem.FORBIDDEN,
                "« %s » revient à la direction de la santé ; vous pouvez décliner (DECLINED).".formatted(to),
                "\"%s\" is for the health direction; you may decline (DECLINED).".formatted(to));
    }

    static Problem stale(int version) {
        return Problem.of(
                StandardProblem.STALE_VERSION,
                "La proposition a changé entre-temps : sa version %d n'est plus l'actuelle.".formatted(version),
                "The proposal changed meanwhile: its version %d is no longer the current one.".formatted(version));
    }

    /** A day that cannot be: before what it follows, or to come. */
    static Problem outOfTime(String pointer, LocalDate day, LocalDate first, LocalDate today) {
        return refused(
                pointer,
                "out-of-time",
                "Jour %s ; attendu entre %s et %s.".formatted(day, first, today),
                "Day %s; between %s and %s is expected.".formatted(day, first, today));
    }

    static Problem refused(String pointer, String code, String fr, String en) {
        return Problem.of(ProposalProblem.PROPOSAL_REFUSED, Violation.of(pointer, code, Text.of(fr, en)));
    }
}
