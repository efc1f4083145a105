package fr.maillage.platform.data.job;

/**
 * Does the work of one kind of job. It may be run again from the start after a crash, on the same or another instance:
 * whatever it writes for good must be written in one transaction, at its end.
 */
public interface JobHandler {

    /** The kinds it takes: a job's {@code kind} starts with this prefix. */
    String kindPrefix();

    /**
     * Runs to an outcome. A {@link JobFailure} ends the job as failed with its reason; any other exception does so with
     * an internal error that tells nothing but a trace id.
     */
    JobOutcome run(JobRun run) throws Exception;

    /** Called once the job is finished for good, to free what it kept (files). */
    default void finished(Job job) {}
}
