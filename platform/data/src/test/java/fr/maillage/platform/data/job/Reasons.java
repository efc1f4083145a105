package fr.maillage.platform.data.job;

import fr.maillage.platform.http.language.Text;

/** Why jobs of tests fail or wait. */
final class Reasons {

    private Reasons() {}

    static JobProblem doubtful() {
        return JobProblem.of(
                JobCode.JOB_INTERRUPTED,
                Text.of("Douteux.", "Doubtful."),
                new JobProblem.Cause("line:12", "doubt", Text.of("Ligne douteuse.", "Doubtful line."), "REG-01"));
    }
}
