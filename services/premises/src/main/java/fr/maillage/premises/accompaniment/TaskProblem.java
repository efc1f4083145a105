package fr.maillage.premises.accompaniment;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;

/** What is refused of tasks. */
public enum TaskProblem implements ProblemCode {
    TASK_NOT_FOUND(404, "Tâche introuvable", "Task not found");

    private final int status;
    private final Text title;

    TaskProblem(int status, String fr, String en) {
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
