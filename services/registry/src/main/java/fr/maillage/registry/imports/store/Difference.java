package fr.maillage.registry.imports.store;

import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.ImportScope;
import fr.maillage.registry.imports.domain.Merge;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The set-based difference between a staging table and its live table, applied inside the caller's transaction. Costs
 * one hash join of both tables a statement; only rows that differ are written.
 */
final class Difference {

    private final Connection connection;
    private final Merge merge;
    private final String endable;
    private final String keyJoin;

    Difference(Connection connection, Merge merge, ImportScope scope, String source) {
        this.connection = connection;
        this.merge = merge;
        this.endable = Endable.rows(merge, scope, source);
        this.keyJoin = merge.stage().key().stream()
                .map(column -> "t." + column + " = s." + column)
                .collect(Collectors.joining(" and "));
    }

    /** Active rows that the file may end: of its sources, inside its scope. */
    long active() throws SQLException {
        return number("select count(*) from " + merge.live() + " t where " + endable);
    }

    /** Those of them that the file does not have. A refused line with a readable key is not an absence. */
    long vanishing() throws SQLException {
        return number("select count(*) from " + merge.live() + " t where " + endable + absent());
    }

    /** Writes what differs; an official file takes over a row of a demonstration, never the other way round. */
    long change(String source) throws SQLException {
        List<String> set = new ArrayList<>();
        merge.columns().forEach(column -> set.add(column + " = s." + column));
        if (merge.digested() != null) {
            merge.digested().written().forEach((column, value) -> set.add(column + " = " + value));
            set.add("row_digest = s.row_digest");
        }
        String sql = """
                update %s t set %s, source = ?, active = true, inactive_since = null,
                       version = t.version + 1, changed_at = now()
                  from %s s
                 where %s and not s.rejected and %s and (not t.active or %s or (%s) is distinct from (%s))""".formatted(
                        merge.live(),
                        String.join(", ", set),
                        merge.stage().name(),
                        keyJoin,
                        source.equals(ImportPlan.DEMO) ? "t.source = 'demo'" : "true",
                        source.equals(ImportPlan.DEMO) ? "false" : "t.source = 'demo'",
                        columns("t."),
                        columns("s."));
        return write(sql, source);
    }

    /** Rows that say the same in other words (another release's digest, more columns): so that the next file knows them. */
    void redigest() throws SQLException {
        StageChecks.execute(
                connection,
                "update %s t set row_digest = s.row_digest from %s s where %s and not s.rejected and t.active and s.row_digest is not null and t.row_digest is distinct from s.row_digest"
                        .formatted(merge.live(), merge.stage().name(), keyJoin));
    }

    long add(String source) throws SQLException {
        List<String> all = new ArrayList<>(merge.stage().key());
        all.addAll(merge.columns());
        if (merge.digested() != null) {
            all.addAll(merge.digested().written().keySet());
            all.add("row_digest");
        }
        String sql = """
                insert into %s (%s, source)
                select %s, ? from %s s
                 where not s.rejected and not exists (select 1 from %s t where %s)""".formatted(
                        merge.live(),
                        String.join(", ", all),
                        all.stream().map(column -> "s." + column).collect(Collectors.joining(", ")),
                        merge.stage().name(),
                        merge.live(),
                        keyJoin);
        return write(sql, source);
    }

    /** Ends what vanished, at the file's date; the rows stay readable. */
    long end(LocalDate on) throws SQLException {
        String sql = "update " + merge.live()
                + " t set active = false, inactive_since = ?, version = t.version + 1, changed_at = now() where "
                + endable + absent();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, on);
            return statement.executeLargeUpdate();
        }
    }

    private long write(String sql, String source) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, source);
            return statement.executeLargeUpdate();
        }
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private String columns(String prefix) {
        return merge.columns().stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }

    private String absent() {
        return merge.digested() == null
                ? " and not exists (select 1 from " + merge.stage().name() + " s where " + keyJoin + ")"
                : " and t." + merge.stage().key().getFirst() + " in (select g.id from "
                        + merge.digested().gone() + " g)";
    }
}
