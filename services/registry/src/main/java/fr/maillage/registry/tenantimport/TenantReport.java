package fr.maillage.registry.tenantimport;

import fr.maillage.platform.data.job.JobRun;
import fr.maillage.registry.tenantimport.domain.FileIssue;
import java.util.ArrayList;
import java.util.List;

/** What a merge has to say: progress, counters, issues. All issues are counted, the first 10 000 kept. */
public final class TenantReport {

    private static final int KEPT = 10_000;

    private final JobRun run;
    private final List<FileIssue> issues = new ArrayList<>();
    private long errors;
    private long warnings;

    TenantReport(JobRun run) {
        this.run = run;
    }

    public void issue(FileIssue issue) {
        if (issue.error()) {
            errors++;
        } else {
            warnings++;
        }
        if (issues.size() < KEPT) {
            issues.add(issue);
        }
    }

    public void count(String name, long value) {
        run.count(name, value);
    }

    /** To be called often; ends the run, and undoes it, when it was cancelled. */
    public void done(long rows, long all) {
        run.progress(all == 0 ? 1 : (double) rows / all);
        run.checkpoint();
    }

    List<FileIssue> issues() {
        return List.copyOf(issues);
    }

    void close() {
        run.count("errors", errors);
        run.count("warnings", warnings);
    }
}
