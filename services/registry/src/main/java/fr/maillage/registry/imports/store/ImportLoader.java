package fr.maillage.registry.imports.store;

import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.Knowledge;
import fr.maillage.registry.imports.domain.KnownRows;
import fr.maillage.registry.imports.domain.LoadOrder;
import fr.maillage.registry.imports.domain.LoadProgress;
import fr.maillage.registry.imports.domain.LoadReport;
import fr.maillage.registry.imports.domain.Lookup;
import fr.maillage.registry.imports.domain.RejectionRule;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
        try (Connection log = open();
                FirstLoading first = FirstLoading.begin(plan, order, this::open)) {
            IssueLog issues = new IssueLog(log, order.job());
            progress.stage("reading");
            lookUp(plan);
            Staged staged = stage(order, plan, first, lines, issues, progress);
            progress.stage("checking");
            try (Connection connection = open()) {
                hold(connection, order, plan, progress);
                long doubled = new StageChecks(issues).run(connection, plan, staged.facts());
                connection.commit();
                refuseTooManyRejected(staged.read(), staged.rejected() + doubled);
                Map<String, Long> counts = new TreeMap<>(counts(staged, doubled, issues));
                counts.forEach(progress::count);
                progress.stage("switching");
                // Held while indexes are built on other connections, so that nobody else begins over.
                hold(connection, order, plan, progress);
                if (!order.dryRun()) {
                    first.build();
                }
                return new Switch(connection, order, plan, staged, first).run(counts);
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

    private Staged stage(
            LoadOrder order,
            ImportPlan plan,
            FirstLoading first,
            SourceLines lines,
            IssueLog issues,
            LoadProgress progress)
            throws SQLException, IOException {
        Map<String, KnownRows> known = first.active() ? new HashMap<>() : known(order, plan);
        Staging staging = new Staging(
                plan.stages(), first.copies(), known, this::open, issues, read -> progress.count("read", read));
        try {
            plan.format().read(lines, staging);
            for (Knowledge knowledge : plan.knowledge()) {
                staging.vanished(knowledge);
            }
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
                !lines.endedByNewline(),
                staging.tallies(),
                staging.main(
                        plan.knowledge().isEmpty() ? null : plan.knowledge().getFirst()));
    }

    /** What the format asks for before it reads. */
    private Map<String, KnownRows> known(LoadOrder order, ImportPlan plan) throws SQLException, IOException {
        Map<String, KnownRows> known = new HashMap<>();
        if (!plan.knowledge().isEmpty()) {
            String endable = Endable.rows(plan.merge(), order.scope(), order.source());
            try (Connection connection = open()) {
                for (Knowledge knowledge : plan.knowledge()) {
                    String sql = knowledge
                            .sql()
                            .replace(":endable", endable)
                            .replace(":source", Endable.quoted(order.source()));
                    known.put(knowledge.table().name(), KnownLive.read(connection, sql));
                }
                connection.rollback();
            }
        }
        return known;
    }

    private void lookUp(ImportPlan plan) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            for (Lookup lookup : plan.lookups()) {
                try (ResultSet row = statement.executeQuery(lookup.sql())) {
                    int width = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        List<@Nullable String> texts = new ArrayList<>(width);
                        for (int i = 1; i <= width; i++) {
                            texts.add(row.getString(i));
                        }
                        lookup.row().accept(texts);
                    }
                }
            }
            connection.rollback();
        }
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
        Map<String, Long> counts = new HashMap<>(staged.tallies());
        counts.putAll(Map.of(
                "read", staged.read(),
                "rejected", rejected,
                "accepted", staged.read() - rejected,
                "errors", issues.errors(),
                "warnings", issues.warnings()));
        return counts;
    }

    private Connection open() throws SQLException {
        Connection connection = workers.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
