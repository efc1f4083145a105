package fr.maillage.premises.matchrun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.job.JobHandler;
import fr.maillage.platform.data.job.JobOutcome;
import fr.maillage.platform.data.job.JobRun;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.Scales;
import fr.maillage.premises.matching.api.MatchResponse;
import fr.maillage.premises.matching.domain.Shortlists;
import fr.maillage.premises.matchrun.domain.Assigned;
import fr.maillage.premises.matchrun.domain.KeptAssignment;
import fr.maillage.premises.matchrun.domain.Proposal;
import fr.maillage.premises.matchrun.domain.RunResult;
import fr.maillage.premises.matchrun.domain.Wish;
import fr.maillage.premises.matchrun.solver.Assignment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Computes a run: the choices of each open request, then the solver, then one transaction that keeps what it found. */
@ApplicationScoped
class MatchRunJob implements JobHandler {

    private static final double CHOICES_DONE = 0.1;

    private final MatchRunService runs;
    private final TenantContext context;
    private final ObjectMapper json;
    private final Clock clock;

    MatchRunJob(MatchRunService runs, TenantContext context, ObjectMapper json, Clock clock) {
        this.runs = runs;
        this.context = context;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kindPrefix() {
        return MatchRunService.KIND;
    }

    @Override
    public JobOutcome run(JobRun run) {
        JsonNode asked = run.job().parameters();
        String tenant = Objects.requireNonNull(run.job().tenant());
        LocalDate asOf = LocalDate.parse(asked.path("asOf").asText());
        Shortlists lists =
                context.asWorker(WorkerScope.of(tenant), MatchRunService.KIND, () -> runs.shortlists(tenant, asOf));
        run.count("requests", lists.requests().size());
        run.count("rooms", lists.rooms());
        run.stage("search", CHOICES_DONE);
        Proposal proposal = solve(run, lists, asked);
        run.checkpoint();
        RunResult result = new RunResult(
                run.job().id(),
                asOf,
                lists.settings(),
                lists.requests().size(),
                lists.rooms(),
                proposal.assigned().size(),
                proposal.people(),
                proposal.score() / (double) Scales.ONE,
                proposal.complete(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        List<KeptAssignment> kept = kept(proposal, lists);
        context.asWorker(WorkerScope.of(tenant), MatchRunService.KIND, () -> {
            runs.keep(tenant, result, kept);
            return result;
        });
        return JobOutcome.succeeded();
    }

    private Proposal solve(JobRun run, Shortlists lists, JsonNode asked) {
        Duration most = Duration.ofSeconds(asked.path("seconds").asLong());
        List<Wish> wishes = lists.requests().stream().map(Wish::of).toList();
        return Assignment.solve(wishes, asked.path("moves").asLong(), most, (people, spent) -> {
            run.count("people", people);
            run.progress(CHOICES_DONE + (1 - CHOICES_DONE) * spent.toMillis() / most.toMillis());
            return goesOn(run);
        });
    }

    /** A cancelled run ends its search; the checkpoint after it says why. */
    private static boolean goesOn(JobRun run) {
        try {
            run.checkpoint();
            return true;
        } catch (RuntimeException interrupted) {
            return false;
        }
    }

    private List<KeptAssignment> kept(Proposal proposal, Shortlists lists) {
        Map<UUID, Shortlists.Of> requests = lists.requests().stream()
                .collect(Collectors.toMap(one -> one.seeker().id(), Function.identity()));
        List<KeptAssignment> kept = new ArrayList<>();
        for (Assigned one : proposal.assigned()) {
            Match match =
                    Objects.requireNonNull(requests.get(one.request())).best().get(one.rank() - 1);
            kept.add(new KeptAssignment(
                    kept.size(),
                    one.request(),
                    match.room().premisesId(),
                    match.room().id(),
                    one.rank(),
                    match.score(),
                    reasons(match)));
        }
        return kept;
    }

    private String reasons(Match match) {
        try {
            return json.writeValueAsString(MatchResponse.of(match));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a match is not writable as json", e);
        }
    }
}
