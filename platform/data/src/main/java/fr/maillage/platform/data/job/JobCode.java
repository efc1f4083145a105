package fr.maillage.platform.data.job;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;

/** What may go wrong with any job, whatever it does, and what is refused of it. */
public enum JobCode implements ProblemCode {
    JOB_NOT_FOUND(404, "Traitement introuvable", "Job not found"),
    JOB_FINISHED(409, "Traitement déjà terminé", "Job already finished"),
    JOB_INTERRUPTED(503, "Traitement interrompu", "Job interrupted"),
    JOB_ERROR(500, "Traitement en erreur", "Job error");

    private final int status;
    private final Text title;

    JobCode(int status, String fr, String en) {
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
