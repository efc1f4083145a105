package fr.maillage.registry.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.data.job.JobRunner;
import fr.maillage.platform.data.job.JobState;
import fr.maillage.platform.data.job.JobStore;
import fr.maillage.platform.data.job.NewJob;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.ImportRequest;
import fr.maillage.registry.imports.domain.ImportRequest.Release;
import fr.maillage.registry.imports.domain.ImportScope;
import fr.maillage.registry.imports.store.ImportFiles;
import fr.maillage.registry.imports.store.IssueRepository;
import fr.maillage.registry.sourcefile.domain.FileLimits;
import fr.maillage.registry.sourcefile.domain.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports as requests see them: submit, follow, release, cancel. */
@ApplicationScoped
public class ImportService {

    /** One file is staged at a time: the staging tables are shared. */
    private static final String LANE = "import";

    private final KnownImports known;
    private final FileInspection inspection;
    private final ScopeCheck scopes;
    private final JobStore jobs;
    private final JobRunner runner;
    private final IssueRepository issues;
    private final ImportFiles files;
    private final FileLimits limits;
    private final long reservedBytes;
    private final ObjectMapper json;

    ImportService(
            KnownImports known,
            FileInspection inspection,
            ScopeCheck scopes,
            JobStore jobs,
            JobRunner runner,
            IssueRepository issues,
            ImportsConfig config,
            ObjectMapper json) {
        this.known = known;
        this.inspection = inspection;
        this.scopes = scopes;
        this.jobs = jobs;
        this.runner = runner;
        this.issues = issues;
        this.files = new ImportFiles(config.directory());
        this.limits = limits(config);
        this.reservedBytes = config.reservedBytes();
        this.json = json;
    }

    static FileLimits limits(ImportsConfig config) {
        FileLimits usual = FileLimits.DEFAULT;
        return new FileLimits(config.maxFileBytes(), usual.maxLineBytes(), usual.maxRatio(), usual.ratioGraceBytes());
    }

    /** An upload that waits to become an import. */
    public record Submission(
            String kind,
            Path uploaded,
            String fileName,
            @Nullable LocalDate vintage,
            ImportScope scope,
            boolean dryRun,
            boolean demonstration,
            Map<String, String> fields,
            String by) {

        private ImportRequest toRequest(Path kept) throws IOException {
            return new ImportRequest(
                    kind,
                    fileName,
                    Files.size(kept),
                    ImportFiles.sha256(kept),
                    vintage,
                    scope.texts(),
                    dryRun,
                    false,
                    demonstration,
                    fields,
                    null);
        }
    }

    /** Looks at the start of the file, keeps it and queues its job; refuses at once what can be refused at once. */
    public Job submit(Submission submission) {
        ImportPlan plan = known.get(submission.kind());
        scopes.check(submission.scope(), plan);
        if (submission.demonstration() && !plan.takesDemonstrations()) {
            throw Refusals.noDemonstration(submission.kind());
        }
        FormFields.check(submission.fields(), plan);
        UUID id = UUID.randomUUID();
        try {
            inspection.inspect(submission.uploaded(), plan, limits);
            if (files.freeBytes() < reservedBytes) {
                throw Problem.of(
                        RegistryProblem.IMPORT_NO_SPACE,
                        "Il reste moins de %d octets libres pour les imports.".formatted(reservedBytes),
                        "Fewer than %d bytes are left for imports.".formatted(reservedBytes));
            }
            Path kept = files.keep(id, submission.uploaded());
            return queueKept(id, submission.toRequest(kept), submission.by());
        } catch (Refusal refusal) {
            throw Refusals.problem(refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without its job a kept file would stay for ever: either both are there or neither is. */
    private Job queueKept(UUID id, ImportRequest request, String by) {
        try {
            return queue(id, request, by);
        } catch (RuntimeException e) {
            files.forget(id);
            throw e;
        }
    }

    Job queue(UUID id, ImportRequest request, String by) {
        Job job = jobs.add(
                new NewJob(id, ImportRunner.KIND_PREFIX + request.kind(), LANE, json.valueToTree(request), null, by));
        runner.wake();
        return job;
    }

    public Job get(UUID id) {
        return jobs.find(id, ImportRunner.KIND_PREFIX)
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.IMPORT_NOT_FOUND,
                        "Aucun import %s.".formatted(id),
                        "No import %s.".formatted(id)));
    }

    /** What was asked of an import. */
    public ImportRequest request(Job job) {
        try {
            return json.treeToValue(job.parameters(), ImportRequest.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imports, newest first, after the one named. */
    public List<Job> list(@Nullable UUID after, int limit) {
        return jobs.list(ImportRunner.KIND_PREFIX, after, limit);
    }

    public long count() {
        return jobs.count(ImportRunner.KIND_PREFIX);
    }

    public List<IssueRepository.Numbered> issues(UUID id, int afterSeq, int limit) {
        return issues.list(get(id).id(), afterSeq, limit);
    }

    public long issueCount(UUID id) {
        return issues.count(get(id).id());
    }

    /**
     * Lets a waiting import go on, for the losses it showed and no more. A later import of the same kind that was
     * loaded meanwhile makes it stale.
     */
    public Job release(UUID id, String by) {
        Job job = get(id);
        if (job.state() != JobState.WAITING_RELEASE) {
            throw notWaiting(job);
        }
        jobs.list(job.kind(), null, 200).stream()
                .filter(other -> other.kind().equals(job.kind())
                        && other.state() == JobState.SUCCEEDED
                        && other.createdAt().isAfter(job.createdAt())
                        && !request(other).dryRun())
                .findFirst()
                .ifPresent(other -> {
                    throw Problem.of(
                            RegistryProblem.IMPORT_SUPERSEDED,
                            "L'import %s du même genre a été chargé depuis : annulez celui-ci.".formatted(other.id()),
                            "Import %s of the same kind was loaded since: cancel this one.".formatted(other.id()));
                });
        Release release = new Release(
                by, job.counts().getOrDefault("removed", 0L), job.counts().getOrDefault("losses", 0L));
        Job released = jobs.release(id, json.valueToTree(release)).orElseThrow(() -> notWaiting(get(id)));
        runner.wake();
        return released;
    }

    /** Stops an import: at once while it waits, at its next checkpoint while it runs. */
    public Job cancel(UUID id) {
        get(id);
        Job job = jobs.cancel(id)
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.IMPORT_FINISHED,
                        "L'import est déjà terminé (%s).".formatted(get(id).state()),
                        "The import is already finished (%s).".formatted(get(id).state())));
        if (job.state() == JobState.CANCELLED) {
            files.forget(id);
        }
        return job;
    }

    private static Problem notWaiting(Job job) {
        return Problem.of(
                RegistryProblem.IMPORT_NOT_WAITING,
                "L'import est dans l'état %s : seul un import en attente (WAITING_RELEASE) se valide."
                        .formatted(job.state()),
                "The import is in state %s: only a waiting one (WAITING_RELEASE) can be released."
                        .formatted(job.state()));
    }
}
