package fr.maillage.registry.tenantimport;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.data.job.JobFailure;
import fr.maillage.platform.data.job.JobFiles;
import fr.maillage.platform.data.job.JobHandler;
import fr.maillage.platform.data.job.JobOutcome;
import fr.maillage.platform.data.job.JobProblem;
import fr.maillage.platform.data.job.JobRun;
import fr.maillage.platform.data.job.JobWarning;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.platform.http.language.Text;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.tenantimport.domain.FileReading;
import fr.maillage.registry.tenantimport.store.TenantIssues;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the import of an organization as that organization and nobody else. Rows and issues commit together. */
@ApplicationScoped
class TenantImportRunner implements JobHandler {

    /** Twenty thousand rows, each with its history, event and mark. */
    private static final int SECONDS = 900;

    private final List<TenantKind> kinds;
    private final TenantContext context;
    private final TenantIssues issues;
    private final JobFiles files;

    TenantImportRunner(
            @All List<TenantKind> kinds,
            TenantContext context,
            TenantIssues issues,
            @ConfigProperty(name = "maillage.imports.directory") Path directory) {
        this.kinds = kinds;
        this.context = context;
        this.issues = issues;
        this.files = new JobFiles(directory, "tenant");
    }

    @Override
    public String kindPrefix() {
        return TenantImports.KIND_PREFIX;
    }

    @Override
    public JobOutcome run(JobRun run) throws Exception {
        Job job = run.job();
        String tenant = Objects.requireNonNull(job.tenant(), "an import of an organization has one");
        TenantKind kind = kinds.stream()
                .filter(one -> job.kind().equals(TenantImports.KIND_PREFIX + one.kind()))
                .findFirst()
                .orElseThrow();
        FileReading.Content content = read(job, kind, run);
        TenantReport report = new TenantReport(run);
        content.issues().forEach(report::issue);
        TenantKind.Order order = order(job, tenant);
        context.asWorker(WorkerScope.of(tenant), job.kind(), () -> {
            QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> {
                run.stage("merging", 0);
                run.count(
                        "read", (long) content.rows().size() + content.issues().size());
                kind.merge(order, content.rows(), report);
                issues.replace(tenant, job.id(), report.issues());
            });
            return job;
        });
        report.close();
        return JobOutcome.succeeded();
    }

    private FileReading.Content read(Job job, TenantKind kind, JobRun run) throws IOException {
        run.stage("reading", 0);
        Path file = files.find(job.id())
                .orElseThrow(() -> new JobFailure(JobProblem.of(
                        RegistryProblem.IMPORT_FILE_LOST,
                        Text.of(
                                "Le fichier déposé n'est pas sur cette instance : déposez-le de nouveau.",
                                "The uploaded file is not on this instance: upload it again."))));
        try {
            FileReading.Content content = new FileReading(kind.shape()).read(file);
            if (!content.utf8()) {
                run.warn(new JobWarning(
                        "read-as-windows-1252",
                        Text.of(
                                "Le fichier n'est pas en UTF-8 ; il a été lu en windows-1252.",
                                "The file is not UTF-8; it was read as windows-1252."),
                        null));
            }
            return content;
        } catch (Refusal refusal) {
            throw new JobFailure(FileRefusals.jobProblem(refusal));
        }
    }

    private static TenantKind.Order order(Job job, String tenant) {
        JsonNode vintage = job.parameters().path("vintage");
        return new TenantKind.Order(
                tenant,
                job.createdBy(),
                vintage.isTextual() ? LocalDate.parse(vintage.asText()) : null,
                job.parameters().path("dryRun").asBoolean());
    }

    @Override
    public void finished(Job job) {
        files.forget(job.id());
    }
}
