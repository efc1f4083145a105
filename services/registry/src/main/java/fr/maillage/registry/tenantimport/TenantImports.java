package fr.maillage.registry.tenantimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.data.job.JobFiles;
import fr.maillage.platform.data.job.JobRunner;
import fr.maillage.platform.data.job.JobState;
import fr.maillage.platform.data.job.JobStore;
import fr.maillage.platform.data.job.NewJob;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.tenantimport.domain.FileReading;
import fr.maillage.registry.tenantimport.store.TenantIssues;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Imports of organizations as requests see them; row-level security leaves out those of others. */
@ApplicationScoped
@Transactional
public class TenantImports {

    static final String KIND_PREFIX = "tenant-import:";

    private final List<TenantKind> kinds;
    private final JobStore jobs;
    private final JobRunner runner;
    private final TenantIssues issues;
    private final JobFiles files;
    private final Audit audit;
    private final ObjectMapper json;

    TenantImports(
            @All List<TenantKind> kinds,
            JobStore jobs,
            JobRunner runner,
            TenantIssues issues,
            @ConfigProperty(name = "maillage.imports.directory") Path directory,
            Audit audit,
            ObjectMapper json) {
        this.kinds = kinds;
        this.jobs = jobs;
        this.runner = runner;
        this.issues = issues;
        this.files = new JobFiles(directory, "tenant");
        this.audit = audit;
        this.json = json;
    }

    /** An upload that waits to become an import; {@code fileName} is for people only. */
    public record Upload(
            String kind,
            Path file,
            String fileName,
            @Nullable LocalDate vintage,
            boolean dryRun,
            String tenant,
            String subject) {}

    public Optional<TenantKind> find(String kind) {
        return kinds.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    public List<String> kinds() {
        return kinds.stream().map(TenantKind::kind).sorted().toList();
    }

    /** Reads the file whole, which is small; refuses at once what cannot be read, queues the rest. */
    public Job submit(Upload upload) {
        TenantKind kind = find(upload.kind()).orElseThrow();
        UUID id = UUID.randomUUID();
        try {
            new FileReading(kind.shape()).read(upload.file());
            ObjectNode parameters = parameters(upload);
            files.keep(id, upload.file());
            return queue(id, upload, parameters);
        } catch (Refusal refusal) {
            throw FileRefusals.problem(refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Job queue(UUID id, Upload upload, ObjectNode parameters) {
        try {
            Job job = jobs.add(new NewJob(
                    id,
                    KIND_PREFIX + upload.kind(),
                    KIND_PREFIX + upload.tenant(),
                    parameters,
                    upload.tenant(),
                    upload.subject()));
            audit.granted(Access.to(upload.kind() + ".import", "import", id, FieldClass.SENSITIVE, upload.tenant()));
            runner.wake();
            return job;
        } catch (RuntimeException e) {
            files.forget(id);
            throw e;
        }
    }

    /** The members of every import's request. */
    private ObjectNode parameters(Upload upload) throws IOException {
        ObjectNode parameters = json.createObjectNode();
        parameters.put("kind", upload.kind());
        parameters.put("fileName", upload.fileName());
        parameters.put("fileBytes", Files.size(upload.file()));
        parameters.put("sha256", sha256(upload.file()));
        LocalDate vintage = upload.vintage();
        parameters.put("vintage", vintage == null ? null : vintage.toString());
        parameters.putArray("scope").add("FULL");
        parameters.put("dryRun", upload.dryRun());
        parameters.put("shipped", false);
        parameters.putNull("released");
        return parameters;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** One of the organization's own; another's is not found. */
    public Job get(String tenant, UUID id) {
        return jobs.find(id, KIND_PREFIX)
                .filter(job -> tenant.equals(job.tenant()))
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.IMPORT_NOT_FOUND,
                        "Aucun import %s.".formatted(id),
                        "No import %s.".formatted(id)));
    }

    /** Newest first, after the one named. */
    public List<Job> list(@Nullable UUID after, int limit) {
        return jobs.list(KIND_PREFIX, after, limit);
    }

    public long count() {
        return jobs.count(KIND_PREFIX);
    }

    public List<TenantIssues.Numbered> issues(String tenant, UUID id, int afterSeq, int limit) {
        return issues.list(tenant, get(tenant, id).id(), afterSeq, limit);
    }

    public long issueCount(String tenant, UUID id) {
        return issues.count(tenant, get(tenant, id).id());
    }

    /** At once while it waits, at its next checkpoint while it runs: nothing of it stays. */
    public Job cancel(String tenant, UUID id) {
        Job present = get(tenant, id);
        Job job = jobs.cancel(id)
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.IMPORT_FINISHED,
                        "L'import est déjà terminé (%s).".formatted(present.state()),
                        "The import is already finished (%s).".formatted(present.state())));
        if (job.state() == JobState.CANCELLED) {
            files.forget(id);
        }
        return job;
    }
}
