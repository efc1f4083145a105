package fr.maillage.platform.data.job;

/** How a run that did not fail ended. */
public sealed interface JobOutcome {

    record Succeeded() implements JobOutcome {}

    /** Stopped before its last step, until a person lets it go on. */
    record WaitingRelease(JobProblem reason) implements JobOutcome {}

    static JobOutcome succeeded() {
        return new Succeeded();
    }
}
