package fr.maillage.premises.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.data.job.JobFiles;
import fr.maillage.platform.data.job.JobRunner;
import fr.maillage.platform.data.job.JobStore;
import fr.maillage.platform.data.job.NewJob;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.premises.PremisesProblem;
import fr.maillage.premises.imports.domain.FileRefused;
import fr.maillage.premises.imports.domain.PremisesFile;
import fr.maillage.premises.imports.store.IssueRows;
import fr.maillage.premises.imports.store.IssueRows.Numbered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Imports of premises as requests see them; row-level security leaves out those of others. */
@ApplicationScoped
@Transactional
public class PremisesImports {

    static final String KIND = "import:premises";

    private final JobStore jobs;
    private final JobRunner runner;
    private final IssueRows issues;
    private final JobFiles files;
    private final ObjectMapper json;

    PremisesImports(
            JobStore jobs,
            JobRunner runner,
            IssueRows issues,
            @ConfigProperty(name = "maillage.imports.directory") Path directory,
            ObjectMapper json) {
        this.jobs = jobs;
        this.runner = runner;
        this.issues = issues;
        this.files = new JobFiles(directory, "premises");
        this.json = json;
    }

    /** Refuses at once what is no file of premises, queues the rest; a rehearsal says the same and writes nothing. */
    public Job submit(Author by, Path uploaded, boolean dryRun) {
        UUID id = UUID.randomUUID();
        try {
            PremisesFile.of(Spreadsheet.table(uploaded));
            files.keep(id, uploaded);
        } catch (FileRefused refused) {
            throw refusal(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ObjectNode parameters = json.createObjectNode().put("kind", "premises").put("dryRun", dryRun);
        Job job = jobs.add(new NewJob(id, KIND, KIND + ":" + by.tenant(), parameters, by.tenant(), by.subject()));
        runner.wake();
        return job;
    }

    static Problem refusal(FileRefused refused) {
        boolean large = refused.code().equals("too-large");
        return Problem.of(
                large ? PremisesProblem.IMPORT_TOO_LARGE : PremisesProblem.IMPORT_REFUSED,
                Violation.of("form:file", refused.code(), Text.of(refused.fr(), refused.en())));
    }

    /** One of the organization's own; another's is not found. */
    public Job get(String tenant, UUID id) {
        return jobs.find(id, KIND)
                .filter(job -> tenant.equals(job.tenant()))
                .orElseThrow(() -> Problem.of(
                        PremisesProblem.IMPORT_NOT_FOUND,
                        "Aucun import %s.".formatted(id),
                        "No import %s.".formatted(id)));
    }

    public List<Numbered> issues(String tenant, UUID id, int afterSeq, int limit) {
        return issues.list(tenant, get(tenant, id).id(), afterSeq, limit);
    }

    public long issueCount(String tenant, UUID id) {
        return issues.count(tenant, get(tenant, id).id());
    }
}
