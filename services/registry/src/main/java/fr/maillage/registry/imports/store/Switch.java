package fr.maillage.registry.imports.store;

import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.LoadOrder;
import fr.maillage.registry.imports.domain.LoadReport;
import fr.maillage.registry.imports.domain.LoadReport.Loss;
import fr.maillage.registry.imports.domain.LossGuard;
import fr.maillage.registry.imports.domain.VanishRule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one transaction in which staged rows become what readers see. It either commits whole, or is undone: on a dry
 * run, when a person must decide first, and on any error.
 */
final class Switch {

    /** One row in so many is few. */
    private static final int FEW = 10;

    private final Connection connection;
    private final LoadOrder order;
    private final ImportPlan plan;
    private final Staged staged;
    private final FirstLoading first;
    private final @Nullable LocalDate vintage;

    Switch(Connection connection, LoadOrder order, ImportPlan plan, Staged staged, FirstLoading first) {
        this.connection = connection;
        this.order = order;
        this.plan = plan;
        this.staged = staged;
        this.first = first;
        this.vintage = order.vintage() == null ? staged.vintage() : order.vintage();
    }

    LoadReport run(Map<String, Long> counts) throws SQLException {
        boolean kept = false;
        try {
            chooseJoins();
            Difference difference = new Difference(connection, plan.merge(), order.scope(), order.source());
            List<Loss> losses = losses(difference);
            write(difference, counts);
            counts.put(
                    "losses",
                    losses.stream()
                            .filter(loss -> !loss.rows())
                            .mapToLong(Loss::lost)
                            .sum());
            kept = !order.dryRun() && losses.isEmpty();
            if (kept) {
                connection.commit();
                first.committed();
            }
            return new LoadReport(counts, vintage, losses, staged.maybeCut());
        } finally {
            if (!kept) {
                connection.rollback();
            }
        }
    }

    /**
     * Whole tables meet here. Of a table that was empty the planner expects a scan a row to cost nothing, which it does
     * until the very statement that fills it has written its first thousands. Few rows among known ones are looked up.
     */
    private void chooseJoins() throws SQLException {
        Staged.Main main = staged.main();
        boolean few = (main.written() + main.vanished()) * FEW < main.live();
        StageChecks.execute(connection, "set local enable_nestloop = " + (few ? "on" : "off"));
        StageChecks.execute(connection, "set local work_mem = '128MB'");
    }

    private void write(Difference difference, Map<String, Long> counts) throws SQLException {
        if (first.active()) {
            counts.put("removed", 0L);
            counts.put("changed", 0L);
            counts.put("added", staged.main().written());
            counts.put("unchanged", 0L);
        } else {
            meet(difference, counts);
        }
        record(accepted(counts));
        for (String consequence : first.consequences(plan.consequences())) {
            StageChecks.execute(connection, consequence.replace(":source", Endable.quoted(order.source())));
        }
        for (Map.Entry<String, String> tally : plan.tallies().entrySet()) {
            counts.put(tally.getKey(), number(tally.getValue()));
        }
        if (!order.dryRun()) {
            first.swap(connection);
        }
        if (!first.active() && isWorthCounting(counts)) {
            StageChecks.refreshStatistics(connection, plan.merge().live());
        }
    }

    private void meet(Difference difference, Map<String, Long> counts) throws SQLException {
        // Before anything is added: statistics are those of the table as it was, and a table that was empty is planned
        // row by row.
        counts.put("removed", difference.end(vintage == null ? order.today() : vintage));
        long changed = difference.change(order.source());
        long added = difference.add(order.source());
        counts.put("changed", changed);
        counts.put("added", added);
        if (plan.merge().digested() == null) {
            String stage = plan.merge().stage().name() + " where not rejected";
            // Of staged rows, for a file may take several lines to describe one.
            counts.put("unchanged", number("select count(*) from " + stage) - added - changed);
            counts.put("located", locatable() ? number("select count(latitude) from " + stage) : 0);
        } else {
            difference.redigest();
            counts.put("unchanged", staged.main().same() + staged.main().written() - added - changed);
        }
    }

    /** A handful of changes among millions does not change how they are best read. */
    private boolean isWorthCounting(Map<String, Long> counts) {
        long touched = counts.getOrDefault("added", 0L)
                + counts.getOrDefault("changed", 0L)
                + counts.getOrDefault("removed", 0L);
        return plan.merge().digested() == null || touched * FEW > staged.main().live();
    }

    private static long accepted(Map<String, Long> counts) {
        return Objects.requireNonNull(counts.get("accepted"));
    }

    private List<Loss> losses(Difference difference) throws SQLException {
        List<Loss> losses = new ArrayList<>();
        boolean known = plan.merge().digested() != null;
        long active = known ? staged.main().live() : difference.active();
        long vanishing = known ? staged.main().vanished() : difference.vanishing();
        if (VanishRule.mustWait(active, vanishing, order.releasedRows(), staged.maybeCut())) {
            losses.add(new Loss("lignes actives du périmètre", "active rows of the scope", active, vanishing, true));
        }
        for (LossGuard guard : plan.guards()) {
            try (PreparedStatement statement = connection.prepareStatement(guard.sql());
                    ResultSet row = statement.executeQuery()) {
                row.next();
                if (VanishRule.mustWait(row.getLong(1), row.getLong(2), order.releasedLosses(), staged.maybeCut())) {
                    losses.add(new Loss(guard.nameFr(), guard.nameEn(), row.getLong(1), row.getLong(2), false));
                }
            }
        }
        return losses;
    }

    private boolean locatable() {
        return plan.merge().columns().contains("latitude");
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void record(long rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into dataset (kind, job_id, vintage, loaded_at, rows) values (?, ?, ?, now(), ?)
                on conflict (kind) do update set job_id = excluded.job_id, vintage = excluded.vintage,
                       loaded_at = excluded.loaded_at, rows = excluded.rows""")) {
            statement.setString(1, plan.format().kind());
            statement.setObject(2, order.job());
            statement.setObject(3, vintage);
            statement.setLong(4, rows);
            statement.executeUpdate();
        }
    }
}
