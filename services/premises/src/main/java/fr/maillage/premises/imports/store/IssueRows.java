package fr.maillage.premises.imports.store;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.imports.domain.Issue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The issues of an import in the order they were found, along import_issue_seq_key. */
@ApplicationScoped
public class IssueRows {

    private final Statements sql;

    IssueRows(Statements sql) {
        this.sql = sql;
    }

    /** An issue and its place in the list. */
    public record Numbered(int seq, Issue issue) {}

    /** Those of an earlier run of the same job go. */
    public void replace(String tenant, UUID job, List<Issue> issues) {
        sql.change("delete from import_issue where tenant_id = ? and job_id = ?", List.of(tenant, job));
        int seq = 0;
        for (Issue issue : issues) {
            sql.change(
                    """
                    insert into import_issue (id, tenant_id, job_id, seq, severity, line, column_name, code, message_fr,
                           message_en, rule_id)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    Arrays.<@Nullable Object>asList(
                            UUID.randomUUID(),
                            tenant,
                            job,
                            ++seq,
                            issue.error() ? "ERROR" : "WARNING",
                            issue.line(),
                            issue.column(),
                            issue.code(),
                            issue.fr(),
                            issue.en(),
                            issue.ruleId()));
        }
    }

    public List<Numbered> list(String tenant, UUID job, int afterSeq, int limit) {
        return sql.list(
                "select * from import_issue where tenant_id = ? and job_id = ? and seq > ? order by seq limit ?",
                List.of(tenant, job, afterSeq, limit),
                row -> new Numbered(
                        row.getInt("seq"),
                        new Issue(
                                row.getString("severity").equals("ERROR"),
                                row.getInt("line"),
                                row.getString("column_name"),
                                row.getString("code"),
                                row.getString("message_fr"),
                                row.getString("message_en"),
                                row.getString("rule_id"))));
    }

    public long count(String tenant, UUID job) {
        return sql.find(
                        "select count(*) from import_issue where tenant_id = ? and job_id = ?",
                        List.of(tenant, job),
                        row -> row.getLong(1))
                .orElseThrow();
    }
}
