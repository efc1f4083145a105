package fr.maillage.integration.datasubject.store;

import fr.maillage.integration.datasubject.domain.RequestState;
import fr.maillage.integration.datasubject.domain.RequestStep;
import fr.maillage.integration.datasubject.domain.RequestStep.Act;
import fr.maillage.integration.datasubject.domain.SubjectRequest;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The steps of each request, newest first, along data_subject_change_version_key. Added, never changed. */
@ApplicationScoped
public class RequestHistory {

    private static final String ADD = """
            insert into data_subject_change (id, tenant_id, request_id, version, step, state, reason, subject, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LIST = """
            select version, step, state, reason, subject, at from data_subject_change
             where tenant_id = ? and request_id = ? and version < ? order by version desc limit ?""";

    private final AgroalDataSource requests;

    RequestHistory(AgroalDataSource requests) {
        this.requests = requests;
    }

    public void add(SubjectRequest request, RequestStep step) {
        try (Connection connection = requests.getConnection()) {
            add(connection, request.tenant(), request.id(), step);
        } catch (SQLException e) {
            throw new RequestsUnreadable(e);
        }
    }

    static void add(Connection connection, String tenant, UUID request, RequestStep step) throws SQLException {
        Sql.change(
                connection,
                ADD,
                UUID.randomUUID(),
                tenant,
                request,
                step.version(),
                step.act(),
                step.state(),
                step.reason(),
                step.subject(),
                step.at());
    }

    /** The steps before a version. */
    public List<RequestStep> list(SubjectRequest request, int beforeVersion, int limit) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement =
                        Sql.bind(connection, LIST, request.tenant(), request.id(), beforeVersion, limit);
                ResultSet row = statement.executeQuery()) {
            List<RequestStep> found = new ArrayList<>();
            while (row.next()) {
                found.add(new RequestStep(
                        row.getInt("version"),
                        Act.valueOf(row.getString("step")),
                        RequestState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getString("subject"),
                        Objects.requireNonNull(Sql.instant(row, "at"))));
            }
            return found;
        } catch (SQLException e) {
            throw new RequestsUnreadable(e);
        }
    }
}
