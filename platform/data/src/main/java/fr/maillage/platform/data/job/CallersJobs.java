package fr.maillage.platform.data.job;

import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Jobs as whoever calls may follow and stop them: those of its organization; those on reference data, which are nobody's,
 * for {@code platform-admin} alone. Any other job is not found. Stopping one of an organization takes having asked for it, or
 * role {@code health-officer}.
 */
@ApplicationScoped
public class CallersJobs {

    private static final String OPERATOR = "platform-admin";
    private static final String OFFICER = "health-officer";

    private final JobStore jobs;
    private final List<JobHandler> handlers;
    private final Caller caller;

    CallersJobs(JobStore jobs, @All List<JobHandler> handlers, Caller caller) {
        this.jobs = jobs;
        this.handlers = handlers;
        this.caller = caller;
    }

    /** Row-level security has already left out the jobs of other organizations. */
    public Job get(UUID id) {
        return jobs.find(id, "")
                .filter(job -> job.tenant() != null || caller.hasRole(OPERATOR))
                .orElseThrow(() -> Problem.of(
                        JobCode.JOB_NOT_FOUND,
                        "Aucun traitement %s que vous puissiez voir.".formatted(id),
                        "No job %s that you may see.".formatted(id)));
    }

    /** At once while it waits, at its next checkpoint while it runs; 409 when it is finished. */
    public Job cancel(UUID id) {
        Job job = get(id);
        if (job.tenant() != null && !job.createdBy().equals(caller.subject()) && !caller.hasRole(OFFICER)) {
            throw Problem.of(
                    StandardProblem.FORBIDDEN,
                    "Annuler ce traitement demande de l’avoir lancé, ou le rôle health-officer.",
                    "Cancelling this job takes having asked for it, or role health-officer.");
        }
        Job cancelled = jobs.cancel(id).orElseThrow(() -> finished(get(id)));
        if (cancelled.state() == JobState.CANCELLED) {
            handlers.stream()
                    .filter(handler -> job.kind().startsWith(handler.kindPrefix()))
                    .forEach(handler -> handler.finished(cancelled));
        }
        return cancelled;
    }

    private static Problem finished(Job job) {
        return Problem.of(
                JobCode.JOB_FINISHED,
                "Le traitement est déjà terminé (%s) ; seul un traitement en cours ou en attente s’annule."
                        .formatted(job.state()),
                "The job is already finished (%s); only one that runs or waits can be cancelled."
                        .formatted(job.state()));
    }
}
