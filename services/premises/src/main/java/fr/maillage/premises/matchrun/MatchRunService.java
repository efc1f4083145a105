package fr.maillage.premises.matchrun;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.data.job.JobStore;
import fr.maillage.platform.data.job.NewJob;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.premises.matching.MatchingProblem;
import fr.maillage.premises.matching.MatchingService;
import fr.maillage.premises.matching.MatchingSettingsService;
import fr.maillage.premises.matching.domain.Shortlists;
import fr.maillage.premises.matchrun.domain.KeptAssignment;
import fr.maillage.premises.matchrun.domain.RunResult;
import fr.maillage.premises.matchrun.store.RunRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs, to be asked for and read. */
@ApplicationScoped
@Transactional
public class MatchRunService {

    static final String KIND = "match-run";

    /** Rooms that one request may be given: its best so many. */
    private static final int CHOICES = 30;

    private final JobStore jobs;
    private final RunRows rows;
    private final MatchingService matching;
    private final MatchingSettingsService settings;

    MatchRunService(JobStore jobs, RunRows rows, MatchingService matching, MatchingSettingsService settings) {
        this.jobs = jobs;
        this.rows = rows;
        this.matching = matching;
        this.settings = settings;
    }

    /** A run and, once it is finished, what it found. */
    public record Seen(Job job, Optional<RunResult> result) {}

    public Seen start(String tenant, String subject, LocalDate asOf, int seconds, long moves) {
        settings.at(tenant, asOf);
        var parameters = JsonNodeFactory.instance
                .objectNode()
                .put("asOf", asOf.toString())
                .put("seconds", seconds)
                .put("moves", moves);
        Job job = jobs.add(new NewJob(UUID.randomUUID(), KIND, KIND, parameters, tenant, subject));
        return new Seen(job, Optional.empty());
    }

    public Seen get(String tenant, UUID id) {
        Job job = jobs.find(id, KIND)
                .filter(found -> tenant.equals(found.tenant()))
                .orElseThrow(() -> notFound(id));
        return new Seen(job, rows.find(tenant, id));
    }

    /** Rows of a list and, when it was asked for, the size of the whole. */
    public record Found(List<KeptAssignment> rows, @Nullable Long total) {}

    /** Behind a position, -1 for the first ones; of a run that is not finished, none. */
    public Found assignments(String tenant, UUID id, int after, int limit, boolean counted) {
        get(tenant, id);
        return new Found(
                rows.assignments(tenant, id, after, limit), counted ? rows.countAssignments(tenant, id) : null);
    }

    Shortlists shortlists(String tenant, LocalDate asOf) {
        return matching.shortlists(tenant, asOf, CHOICES);
    }

    /** Written once, at the end of the job; a job that runs again after it was written finds it and is done. */
    void keep(String tenant, RunResult result, List<KeptAssignment> assignments) {
        if (rows.find(tenant, result.id()).isEmpty()) {
            rows.add(tenant, result, assignments);
        }
    }

    private static Problem notFound(UUID id) {
        return Problem.of(
                MatchingProblem.MATCH_RUN_NOT_FOUND,
                "Aucune proposition d'ensemble %s de votre organisation.".formatted(id),
                "No match run %s of your organization.".formatted(id));
    }
}
