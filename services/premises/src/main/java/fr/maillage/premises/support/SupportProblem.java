package fr.maillage.premises.support;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;

/** What is refused of support acts. */
public enum SupportProblem implements ProblemCode {
    SUPPORT_ACT_NOT_FOUND(404, "Acte de soutien introuvable", "Support act not found"),
    SUPPORT_ACT_REFUSED(422, "Acte de soutien refusé", "Support act refused"),
    SUPPORT_ACT_INCOMPLETE(422, "Acte de soutien incomplet", "Support act is incomplete"),
    SUPPORT_ACT_NOT_FINAL(409, "Acte de soutien non finalisé", "Support act is not final"),
    SUPPORT_ACT_CLOSED(409, "Acte de soutien clos", "Support act is closed"),
    SUPPORT_ACT_TRANSITION_REFUSED(409, "Changement d'état impossible", "Transition not possible");

    private final int status;
    private final Text title;

    SupportProblem(int status, String fr, String en) {
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
