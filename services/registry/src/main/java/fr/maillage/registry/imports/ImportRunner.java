package fr.maillage.registry.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.data.job.JobFailure;
import fr.maillage.platform.data.job.JobHandler;
import fr.maillage.platform.data.job.JobOutcome;
import fr.maillage.platform.data.job.JobProblem;
import fr.maillage.platform.data.job.JobRun;
import fr.maillage.platform.data.job.JobWarning;
import fr.maillage.platform.http.language.Text;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.ImportRequest;
import fr.maillage.registry.imports.domain.LoadOrder;
import fr.maillage.registry.imports.domain.LoadProgress;
import fr.maillage.registry.imports.domain.LoadReport;
import fr.maillage.registry.imports.store.DatasetRepository;
import fr.maillage.registry.imports.store.ImportFiles;
import fr.maillage.registry.imports.store.ImportLoader;
import fr.maillage.registry.sourcefile.domain.FileLimits;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.SourceInput;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs an import job: from its file to the switch, or to the reason why not. */
@ApplicationScoped
class ImportRunner implements JobHandler {

    static final String KIND_PREFIX = "import:";

    /** Reading is most of the work; the switch of a national file is the rest. */
    private static final double READING_SHARE = 0.8;

    private static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Paris");

    private final KnownImports known;
    private final ImportLoader loader;
    private final DatasetRepository datasets;
    private final ImportFiles files;
    private final FileLimits limits;
    private final ObjectMapper json;
    private final Clock clock;

    ImportRunner(
            KnownImports known,
            ImportLoader loader,
            DatasetRepository datasets,
            ImportsConfig config,
            ObjectMapper json,
            Clock clock) {
        this.known = known;
        this.loader = loader;
        this.datasets = datasets;
        this.files = new ImportFiles(config.directory());
        this.limits = ImportService.limits(config);
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kindPrefix() {
        return KIND_PREFIX;
    }

    @Override
    public JobOutcome run(JobRun run) throws Exception {
        ImportRequest request = json.treeToValue(run.job().parameters(), ImportRequest.class);
        ImportPlan plan = known.get(request.kind());
        plan.asked(request);
        Path file = files.find(run.job().id()).orElseThrow(ImportRunner::fileLost);
        Optional<LocalDate> last = datasets.find(request.kind()).map(DatasetRepository.Dataset::vintage);
        try (SourceInput input = SourceInput.open(file, limits)) {
            LoadReport report = loader.load(
                    order(run.job(), request, plan),
                    plan,
                    new SourceLines(input, plan.format().encoding(), limits),
                    new Progress(run, input));
            report.counts().forEach(run::count);
            warnOfAge(run, report.vintage(), last);
            if (!report.mustWait()) {
                return JobOutcome.succeeded();
            }
            JobProblem reason = WaitReason.of(report);
            if (!request.dryRun()) {
                return new JobOutcome.WaitingRelease(reason);
            }
            run.warn(new JobWarning(reason.code(), reason.detail(), null));
            return JobOutcome.succeeded();
        } catch (Refusal refusal) {
            throw new JobFailure(Refusals.jobProblem(refusal));
        }
    }

    @Override
    public void finished(Job job) {
        files.forget(job.id());
    }

    private LoadOrder order(Job job, ImportRequest request, ImportPlan plan) {
        ImportRequest.Release released = request.released();
        return new LoadOrder(
                job.id(),
                job.attempt(),
                request.toScope(),
                request.sourceOf(plan),
                request.vintage(),
                LocalDate.now(clock.withZone(LEGAL_ZONE)),
                request.dryRun(),
                released == null ? 0 : released.rows(),
                released == null ? 0 : released.losses());
    }

    /** An older file than the last one is taken, for corrections happen, and said. */
    private static void warnOfAge(JobRun run, @Nullable LocalDate vintage, Optional<LocalDate> last) {
        if (vintage != null && last.isPresent() && vintage.isBefore(last.get())) {
            run.warn(new JobWarning(
                    "older-vintage",
                    Text.of(
                            "Le fichier date du %s, le dernier chargé du %s.".formatted(vintage, last.get()),
                            "The file is dated %s, the last one loaded %s.".formatted(vintage, last.get())),
                    "REG-19"));
        }
    }

    private static JobFailure fileLost() {
        return new JobFailure(JobProblem.of(
                RegistryProblem.IMPORT_FILE_LOST,
                Text.of(
                        "Le fichier déposé n'est pas sur cette instance : déposez-le de nouveau.",
                        "The uploaded file is not on this instance: upload it again.")));
    }

    /** Ties the loader's reports to the job. */
    private record Progress(JobRun run, SourceInput input) implements LoadProgress {

        @Override
        public void stage(String name) {
            run.stage(name, name.equals("reading") ? 0 : READING_SHARE);
        }

        @Override
        public void superseded() {
            run.abandon();
        }

        @Override
        public void count(String name, long value) {
            run.count(name, value);
            if (name.equals("read")) {
                run.progress(input.shareRead() * READING_SHARE);
            }
            run.checkpoint();
        }
    }
}
