package fr.maillage.registry.imports.store;

import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.imports.domain.StageCheck;
import fr.maillage.registry.imports.domain.StageTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Collectors;

/** What is done to staged rows as a set: doubles out, gaps filled, doubts noted. */
final class StageChecks {

    private static final int FETCH = 1000;

    private final IssueLog issues;

    StageChecks(IssueLog issues) {
        this.issues = issues;
    }

    /** Returns how many rows of the main staging table were refused as doubles. */
    long run(Connection connection, ImportPlan plan, Set<String> facts) throws SQLException {
        long doubled = 0;
        for (StageTable table : plan.stages()) {
            refreshStatistics(connection, table.name());
            long removed = plan.deduplicated()
                    ? 0
                    : removeDoubles(connection, table, table.equals(plan.merge().stage()));
            doubled += table.equals(plan.merge().stage()) ? removed : 0;
        }
        for (String completion : plan.completions(facts)) {
            execute(connection, completion);
        }
        if (plan.merge().digested() == null) {
            refreshStatistics(connection, plan.merge().live());
        }
        for (StageCheck check : plan.checks()) {
            note(connection, check);
        }
        issues.flush();
        return doubled;
    }

    /** Tells the planner how many rows there are now; without it, a set of 35 000 is taken for a handful. */
    static void refreshStatistics(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select refresh_statistics(?)")) {
            statement.setString(1, table);
            statement.execute();
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first line of a key counts; a later one is refused, with the line of the first. */
    private long removeDoubles(Connection connection, StageTable table, boolean main) throws SQLException {
        String key = table.key().stream().map(column -> "s." + column).collect(Collectors.joining(", "));
        String sql = """
                with ranked as (
                    select s.ctid, s.line, concat_ws(' ', %s) as value,
                           first_value(s.line) over w as first, row_number() over w as place
                      from %s s where not s.rejected
                    window w as (partition by %s order by s.line))
                delete from %s s using ranked r where s.ctid = r.ctid and r.place > 1
                returning r.line, r.value, r.first""".formatted(key, table.name(), key, table.name());
        long removed = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                removed++;
                issues.add(doubled(main, row.getLong(1), row.getString(2), row.getLong(3)));
            }
        }
        return removed;
    }

    private static RowIssue doubled(boolean main, long line, String value, long first) {
        String fr = "Identifiant déjà lu ligne %d ; la première ligne compte.".formatted(first);
        String en = "Identifier already read at line %d; the first line counts.".formatted(first);
        return main
                ? LineIssues.error(line, "", value, "duplicate-key", fr, en, null)
                : LineIssues.warning(line, "", value, "duplicate-key", fr, en, null);
    }

    private void note(Connection connection, StageCheck check) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(check.sql())) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    issues.add(LineIssues.warning(
                            row.getLong(1),
                            check.column(),
                            String.valueOf(row.getString(2)),
                            check.code(),
                            check.messageFr(),
                            check.messageEn(),
                            check.ruleId()));
                }
            }
        }
    }
}
