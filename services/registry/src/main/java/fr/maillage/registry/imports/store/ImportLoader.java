package fr.maillage.registry.imports.store;

import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.LoadOrder;
import fr.maillage.registry.imports.domain.LoadProgress;
import fr.maillage.registry.imports.domain.LoadReport;
import fr.maillage.registry.imports.domain.RejectionRule;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * One run of an import against the database, under the worker's identity: stage, check, switch. Until the switch
 * commits, readers see nothing of it; when anything fails, nothing but issues is left behind.
 */
@ApplicationScoped
public class ImportLoader {

    private final AgroalDataSource workers;

    ImportLoader(@DataSource("worker") AgroalDataSource workers) {
        this.workers = workers;
    }

    public LoadReport load(LoadOrder order, ImportPlan plan, SourceLines lines, LoadProgress progress)
            throws SQLException, IOException {
        try (Connection log = open()) {
            IssueLog issues = new IssueLog(log, order.job());
            progress.stage("reading");
            Staged staged = stage(plan, lines, issues, progress);
            progress.stage("checking");
            try (Connection connection = open()) {
                hold(connection, order, plan, progress);
                long doubled = new StageChecks(issues).run(connection, plan, staged.facts());
                connection.commit();
                refuseTooManyRejected(staged.read(), staged.rejected() + doubled);
                Map<String, Long> counts = new TreeMap<>(counts(staged, doubled, issues));
                counts.forEach(progress::count);
                progress.stage("switching");
                hold(connection, order, plan, progress);
                return new Switch(connection, order, plan, staged).run(counts);
            }
        }
    }

    private static void hold(Connection connection, LoadOrder order, ImportPlan plan, LoadProgress progress)
            throws SQLException {
        if (!StagingLock.take(connection, order, plan.stages())) {
            connection.rollback();
            progress.superseded();
        }
    }

    private Staged stage(ImportPlan plan, SourceLines lines, IssueLog issues, LoadProgress progress)
            throws SQLException, IOException {
        Staging staging = new Staging(plan.stages(), this::open, issues, read -> progress.count("read", read));
        try {
            plan.format().read(lines, staging);
            staging.end();
        } catch (Refusal refusal) {
            issues.flush();
            throw refusal;
        } finally {
            staging.close();
        }
        refuseTooManyRejected(staging.rowsRead(), staging.rowsRejected());
        return new Staged(
                staging.rowsRead(),
                staging.rowsRejected(),
                staging.facts(),
                staging.vintage(),
                !lines.endedByNewline());
    }

    private static void refuseTooManyRejected(long read, long rejected) {
        if (RejectionRule.refuses(read, rejected)) {
            throw new Refusal(
                    Reason.TOO_MANY_REJECTED,
                    0,
                    "%d lignes sur %d sont fausses : le fichier entier est refusé, voyez le détail des erreurs."
                            .formatted(rejected, read),
                    "%d lines of %d are wrong: the whole file is refused, see the list of errors."
                            .formatted(rejected, read));
        }
    }

    private static Map<String, Long> counts(Staged staged, long doubled, IssueLog issues) {
        long rejected = staged.rejected() + doubled;
        return Map.of(
                "read", staged.read(),
                "rejected", rejected,
                "accepted", staged.read() - rejected,
                "errors", issues.errors(),
                "warnings", issues.warnings());
    }

    private Connection open() throws SQLException {
        Connection connection = workers.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
