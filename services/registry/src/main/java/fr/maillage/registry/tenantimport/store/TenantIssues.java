package fr.maillage.registry.tenantimport.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.seal.SealedPlace;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.tenantimport.domain.FileIssue;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * The issues of imports of organizations, in the order of their lines, along tenant_import_issue_seq_key. They repeat what a
 * cell held, an age perhaps: sealed.
 */
@ApplicationScoped
public class TenantIssues {

    private final Statements statements;
    private final FieldSeal seal;
    private final ObjectMapper json;

    TenantIssues(Statements statements, FieldSeal seal, ObjectMapper json) {
        this.statements = statements;
        this.seal = seal;
        this.json = json;
    }

    /** An issue and its place in the list. */
    public record Numbered(int seq, FileIssue issue) {}

    /** Those of an earlier run of the same job go. */
    public void replace(String tenant, UUID job, List<FileIssue> issues) {
        statements.change("delete from tenant_import_issue where tenant_id = ? and job_id = ?", List.of(tenant, job));
        int seq = 0;
        for (FileIssue issue : issues) {
            UUID id = UUID.randomUUID();
            statements.change(
                    """
                    insert into tenant_import_issue (id, tenant_id, job_id, seq, severity, line, sealed)
                    values (?, ?, ?, ?, ?, ?, ?)""",
                    List.of(
                            id,
                            tenant,
                            job,
                            ++seq,
                            issue.error() ? "ERROR" : "WARNING",
                            issue.line(),
                            seal.close(place(id, tenant), text(issue).getBytes(StandardCharsets.UTF_8))));
        }
    }

    public List<Numbered> list(String tenant, UUID job, int afterSeq, int limit) {
        return statements.list("""
                select * from tenant_import_issue where tenant_id = ? and job_id = ? and seq > ? order by seq limit ?""", List.of(tenant, job, afterSeq, limit), row -> {
            SealedPlace place = place(row.getObject("id", UUID.class), row.getString("tenant_id"));
            String text = new String(seal.open(place, row.getBytes("sealed")), StandardCharsets.UTF_8);
            return new Numbered(row.getInt("seq"), issue(text));
        });
    }

    public long count(String tenant, UUID job) {
        return statements
                .find(
                        "select count(*) from tenant_import_issue where tenant_id = ? and job_id = ?",
                        List.of(tenant, job),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    private static SealedPlace place(UUID id, String tenant) {
        return new SealedPlace("tenant_import_issue", "sealed", id, tenant);
    }

    private String text(FileIssue issue) {
        try {
            return json.writeValueAsString(issue);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an issue is not writable as json");
        }
    }

    private FileIssue issue(String text) {
        try {
            return json.readValue(text, FileIssue.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an issue is not readable as json");
        }
    }
}
