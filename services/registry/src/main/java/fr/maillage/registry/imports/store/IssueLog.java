package fr.maillage.registry.imports.store;

import fr.maillage.registry.imports.domain.RowIssue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The issues of one run: all counted, the first 10 000 of each severity kept. Written in batches on a connection of its
 * own, committed as it goes, so that a refused file leaves its reasons behind.
 */
final class IssueLog {

    static final int KEPT = 10_000;
    private static final int BATCH = 500;

    private final Connection connection;
    private final UUID job;
    private final List<RowIssue> pending = new ArrayList<>(BATCH);
    private long errors;
    private long warnings;
    private int written;

    IssueLog(Connection connection, UUID job) throws SQLException {
        this.connection = connection;
        this.job = job;
        try (PreparedStatement clear = connection.prepareStatement("delete from import_issue where job_id = ?")) {
            clear.setObject(1, job);
            clear.executeUpdate();
        }
        connection.commit();
    }

    void add(RowIssue issue) throws SQLException {
        long kept = switch (issue.severity()) {
            case ERROR -> ++errors;
            case WARNING -> ++warnings;
        };
        if (kept <= KEPT) {
            pending.add(issue);
            if (pending.size() == BATCH) {
                flush();
            }
        }
    }

    long errors() {
        return errors;
    }

    long warnings() {
        return warnings;
    }

    void flush() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into import_issue
                       (job_id, seq, severity, line, column_name, value, code, message_fr, message_en, rule_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (RowIssue issue : pending) {
                insert.setObject(1, job);
                insert.setInt(2, ++written);
                insert.setString(3, issue.severity().name());
                insert.setLong(4, issue.line());
                insert.setString(5, issue.column());
                insert.setString(6, issue.value());
                insert.setString(7, issue.code());
                insert.setString(8, issue.messageFr());
                insert.setString(9, issue.messageEn());
                insert.setString(10, issue.ruleId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        pending.clear();
    }
}
