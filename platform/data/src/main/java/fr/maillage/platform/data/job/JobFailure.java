package fr.maillage.platform.data.job;

/** Ends a job as failed, for a reason that its reader can act upon. */
public final class JobFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient JobProblem problem;

    public JobFailure(JobProblem problem) {
        super(problem.code());
        this.problem = problem;
    }

    public JobProblem problem() {
        return problem;
    }
}
