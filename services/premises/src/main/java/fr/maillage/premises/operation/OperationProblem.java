package fr.maillage.premises.operation;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;

/** What is refused of planned operations. */
public enum OperationProblem implements ProblemCode {
    PLANNED_OPERATION_NOT_FOUND(404, "Opération introuvable", "Planned operation not found"),
    PRE_RESERVATION_NOT_FOUND(404, "Pré-réservation introuvable", "Pre-reservation not found"),
    PLANNED_OPERATION_REFUSED(422, "Opération refusée", "Planned operation refused"),
    PRE_RESERVATION_REFUSED(422, "Pré-réservation refusée", "Pre-reservation refused"),
    PLANNED_OPERATION_TRANSITION_REFUSED(409, "Changement d'état impossible", "Transition not possible"),
    PLANNED_OPERATION_CLOSED(409, "Opération close", "Planned operation is over");

    private final int status;
    private final Text title;

    OperationProblem(int status, String fr, String en) {
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
