package fr.maillage.premises.imports;

import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.data.job.JobFailure;
import fr.maillage.platform.data.job.JobFiles;
import fr.maillage.platform.data.job.JobHandler;
import fr.maillage.platform.data.job.JobOutcome;
import fr.maillage.platform.data.job.JobProblem;
import fr.maillage.platform.data.job.JobRun;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.platform.http.language.Text;
import fr.maillage.premises.PremisesProblem;
import fr.maillage.premises.imports.domain.FileRefused;
import fr.maillage.premises.imports.domain.PremisesFile;
import fr.maillage.premises.imports.store.IssueRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs an import as its organization and nobody else. Premises and issues commit together. */
@ApplicationScoped
class PremisesImportRunner implements JobHandler {

    /** Twenty thousand units, each with its history and event. */
    private static final int SECONDS = 900;

    private final TenantContext context;
    private final PremisesMerge merge;
    private final IssueRows issues;
    private final JobFiles files;

    PremisesImportRunner(
            TenantContext context,
            PremisesMerge merge,
            IssueRows issues,
            @ConfigProperty(name = "maillage.imports.directory") Path directory) {
        this.context = context;
        this.merge = merge;
        this.issues = issues;
        this.files = new JobFiles(directory, "premises");
    }

    @Override
    public String kindPrefix() {
        return PremisesImports.KIND;
    }

    @Override
    public JobOutcome run(JobRun run) throws IOException {
        Job job = run.job();
        String tenant = Objects.requireNonNull(job.tenant(), "an import of an organization has one");
        run.stage("reading", 0);
        PremisesFile file = read(job);
        Author by = new Author(tenant, job.createdBy());
        boolean dryRun = job.parameters().path("dryRun").asBoolean();
        context.asWorker(WorkerScope.of(tenant), job.kind(), () -> {
            QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> {
                run.stage("merging", 0);
                issues.replace(tenant, job.id(), merge.merge(by, file, dryRun, run));
            });
            return job;
        });
        return JobOutcome.succeeded();
    }

    private PremisesFile read(Job job) throws IOException {
        Path file = files.find(job.id())
                .orElseThrow(() -> new JobFailure(JobProblem.of(
                        PremisesProblem.IMPORT_FILE_LOST,
                        Text.of(
                                "Le fichier déposé n'est pas sur cette instance : déposez-le de nouveau.",
                                "The uploaded file is not on this instance: upload it again."))));
        try {
            return PremisesFile.of(Spreadsheet.table(file));
        } catch (FileRefused refused) {
            throw new JobFailure(JobProblem.of(PremisesProblem.IMPORT_REFUSED, Text.of(refused.fr(), refused.en())));
        }
    }

    @Override
    public void finished(Job job) {
        files.forget(job.id());
    }
}
