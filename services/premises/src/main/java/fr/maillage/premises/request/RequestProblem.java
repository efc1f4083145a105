package fr.maillage.premises.request;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;

/** What is refused of requests. */
public enum RequestProblem implements ProblemCode {
    REQUEST_NOT_FOUND(404, "Demande introuvable", "Request not found"),
    REQUEST_REFUSED(422, "Demande refusée", "Request refused"),
    REQUEST_ARCHIVED(409, "Demande archivée", "Request is archived"),
    REQUEST_TRANSITION_REFUSED(409, "Changement d'état impossible", "Transition not possible"),
    REQUEST_SHARE_NOT_FOUND(404, "Partage introuvable", "Share not found"),
    REQUEST_PERSON_OPPOSED(422, "Personne opposée", "Person objected");

    private final int status;
    private final Text title;

    RequestProblem(int status, String fr, String en) {
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
