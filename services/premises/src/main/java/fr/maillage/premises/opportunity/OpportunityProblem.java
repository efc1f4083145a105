package fr.maillage.premises.opportunity;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;

/** What is refused of opportunities. */
public enum OpportunityProblem implements ProblemCode {
    OPPORTUNITY_NOT_FOUND(404, "Opportunité introuvable", "Opportunity not found"),
    OPPORTUNITY_REFUSED(422, "Opportunité refusée", "Opportunity refused"),
    OPPORTUNITY_NOT_PUBLISHED(409, "Opportunité non publiée", "Opportunity is not published"),
    OPPORTUNITY_TRANSITION_REFUSED(409, "Changement d'état impossible", "Transition not possible");

    private final int status;
    private final Text title;

    OpportunityProblem(int status, String fr, String en) {
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
