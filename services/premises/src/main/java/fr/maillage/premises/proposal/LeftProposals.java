package fr.maillage.premises.proposal;

import fr.maillage.premises.proposal.domain.Proposal;
import fr.maillage.premises.proposal.domain.ProposalState;
import fr.maillage.premises.proposal.store.ProposalRows;
import fr.maillage.premises.request.RequestStep;
import fr.maillage.premises.request.domain.Request;
import fr.maillage.premises.request.domain.RequestState;
import fr.maillage.premises.request.domain.Writer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/**
 * Proposals of a request that takes a step by itself: it leaves, or its agreement falls through. Nothing stays
 * reserved, and who settled in a room that nobody proposed here is asked after too.
 */
@ApplicationScoped
class LeftProposals {

    private final ProposalRows proposals;
    private final ProposalSteps steps;

    LeftProposals(ProposalRows proposals, ProposalSteps steps) {
        this.proposals = proposals;
        this.steps = steps;
    }

    /** In the transaction of the step, which holds the request. */
    void follow(@Observes RequestStep step) {
        Request before = step.before();
        UUID request = before.id();
        Writer by = step.by();
        if (step.leaves()) {
            steps.withdraw(by, request, _ -> true);
        } else if (before.state() == RequestState.AGREED && step.to() == RequestState.MATCHING) {
            steps.withdraw(by, request, LeftProposals::agreed);
        } else if (step.byHand() && step.to() == RequestState.INSTALLED) {
            proposals.list(by.tenant(), request).stream()
                    .filter(LeftProposals::agreed)
                    .findFirst()
                    .ifPresent(one -> {
                        throw ProposalRefusals.installByProposal(one.id());
                    });
            steps.withdraw(by, request, _ -> true);
            steps.plan(by, request, null, step.on());
        }
    }

    private static boolean agreed(Proposal proposal) {
        return proposal.state() == ProposalState.AGREED;
    }
}
