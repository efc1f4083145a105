package fr.maillage.registry.imports.store;

import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.imports.domain.Severity;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The issues of an import, in the order in which they were found; read by primary key range. */
@ApplicationScoped
public class IssueRepository {

    private final AgroalDataSource requests;

    IssueRepository(AgroalDataSource requests) {
        this.requests = requests;
    }

    /** An issue and its place in the list. */
    public record Numbered(int seq, RowIssue issue) {}

    public List<Numbered> list(UUID job, int afterSeq, int limit) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select * from import_issue where job_id = ? and seq > ? order by seq limit ?")) {
            statement.setObject(1, job);
            statement.setInt(2, afterSeq);
            statement.setInt(3, limit);
            List<Numbered> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("issues of an import could not be read", e);
        }
    }

    public long count(UUID job) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from import_issue where job_id = ?")) {
            statement.setObject(1, job);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("issues of an import could not be counted", e);
        }
    }

    private static Numbered read(ResultSet row) throws SQLException {
        return new Numbered(
                row.getInt("seq"),
                new RowIssue(
                        Severity.valueOf(row.getString("severity")),
                        row.getLong("line"),
                        row.getString("column_name"),
                        row.getString("value"),
                        row.getString("code"),
                        row.getString("message_fr"),
                        row.getString("message_en"),
                        row.getString("rule_id")));
    }
}
