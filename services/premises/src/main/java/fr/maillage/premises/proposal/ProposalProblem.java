package fr.maillage.premises.proposal;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;

/** What is refused of proposals, visits and follow-ups. */
public enum ProposalProblem implements ProblemCode {
    PROPOSAL_NOT_FOUND(404, "Proposition introuvable", "Proposal not found"),
    PROPOSAL_REFUSED(422, "Proposition refusée", "Proposal refused"),
    PROPOSAL_OPEN_ALREADY(409, "Déjà proposé", "Proposed already"),
    PROPOSAL_TRANSITION_REFUSED(409, "Changement d'état impossible", "Transition not possible"),
    REQUEST_NOT_OPEN(409, "Demande fermée aux propositions", "Request takes no proposal"),
    REQUEST_HOLDS_AGREEMENT(409, "La demande a un accord", "Request holds an agreement"),
    FOLLOW_UP_NOT_FOUND(404, "Suivi introuvable", "Follow-up not found"),
    FOLLOW_UP_DONE(409, "Suivi déjà tenu", "Follow-up held already");

    private final int status;
    private final Text title;

    ProposalProblem(int status, String fr, String en) {
        this.status = status;
        this.title = Text.of(fr, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
