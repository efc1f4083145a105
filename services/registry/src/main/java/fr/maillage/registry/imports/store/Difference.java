package fr.maillage.registry.imports.store;

import fr.maillage.registry.imports.domain.ImportScope;
import fr.maillage.registry.imports.domain.Merge;
import java.sql.Array;
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
    private final ImportScope scope;
    private final String keyJoin;

    Difference(Connection connection, Merge merge, ImportScope scope) {
        this.connection = connection;
        this.merge = merge;
        this.scope = scope;
        this.keyJoin = merge.stage().key().stream()
                .map(column -> "t." + column + " = s." + column)
                .collect(Collectors.joining(" and "));
    }

    /** Active rows that the file may end: of its sources, inside its scope. */
    long active() throws SQLException {
        return count("select count(*) from " + merge.live() + " t where " + endable());
    }

    /** Those of them that the file does not have. A refused line with a readable key is not an absence. */
    long vanishing() throws SQLException {
        return count("select count(*) from " + merge.live() + " t where " + endable() + absent());
    }

    long change(String source) throws SQLException {
        String set = merge.columns().stream()
                .map(column -> column + " = s." + column)
                .collect(Collectors.joining(", "));
        String sql = """
                update %s t set %s, source = ?, active = true, inactive_since = null,
                       version = t.version + 1, changed_at = now()
                  from %s s
                 where %s and not s.rejected and (not t.active or (%s) is distinct from (%s))""".formatted(merge.live(), set, merge.stage().name(), keyJoin, columns("t."), columns("s."));
        return write(sql, source);
    }

    long add(String source) throws SQLException {
        List<String> all = new ArrayList<>(merge.stage().key());
        all.addAll(merge.columns());
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
                + endable() + absent();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, on);
            bindScope(statement, 2);
            return statement.executeLargeUpdate();
        }
    }

    private long write(String sql, String source) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, source);
            return statement.executeLargeUpdate();
        }
    }

    private long count(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bindScope(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private String columns(String prefix) {
        return merge.columns().stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }

    private String absent() {
        return " and not exists (select 1 from " + merge.stage().name() + " s where " + keyJoin + ")";
    }

    private String endable() {
        return "t.active and t.source = any(?) and " + merge.restriction()
                + switch (scope) {
                    case ImportScope.Full _ -> "";
                    case ImportScope.Territories _ ->
                        " and (t.commune_code = any(?) or t.parent_commune = any(?) or t.epci_code = any(?)"
                                + " or t.department_code = any(?) or t.region_code = any(?))";
                };
    }

    private void bindScope(PreparedStatement statement, int from) throws SQLException {
        statement.setArray(from, texts(merge.sources()));
        switch (scope) {
            case ImportScope.Full _ -> {}
            case ImportScope.Territories some -> {
                statement.setArray(from + 1, texts(some.codes("commune")));
                statement.setArray(from + 2, texts(some.codes("commune")));
                statement.setArray(from + 3, texts(some.codes("epci")));
                statement.setArray(from + 4, texts(some.codes("department")));
                statement.setArray(from + 5, texts(some.codes("region")));
            }
        }
    }

    private Array texts(List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
