package fr.maillage.premises.matching;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;

/** What is refused of the matching. */
public enum MatchingProblem implements ProblemCode {
    MATCHING_SETTINGS_REFUSED(422, "Réglages refusés", "Settings refused"),
    MATCHING_PREMISES_NOT_FOUND(404, "Local introuvable", "Premises not found"),
    MATCHING_REQUEST_NOT_FOUND(404, "Demande introuvable", "Request not found"),
    MATCH_RUN_NOT_FOUND(404, "Proposition d'ensemble introuvable", "Match run not found");

    private final int status;
    private final Text title;

    MatchingProblem(int status, String fr, String en) {
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
