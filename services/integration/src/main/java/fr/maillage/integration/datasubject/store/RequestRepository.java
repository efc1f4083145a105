package fr.maillage.integration.datasubject.store;

import fr.maillage.integration.datasubject.domain.Identity;
import fr.maillage.integration.datasubject.domain.RequestSearch;
import fr.maillage.integration.datasubject.domain.SubjectRequest;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests for requests, in the transaction at hand. A list is a walk along data_subject_request_order_idx. */
@ApplicationScoped
public class RequestRepository {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String LIST = "select " + RequestRows.COLUMNS + " from data_subject_request"
            + " where tenant_id = ? and (due_on, id) > (?, ?) and state = any (?) and kind = any (?)"
            + " order by due_on, id limit ?";

    private static final String ADD = """
            insert into data_subject_request (id, tenant_id, kind, subject_kind, sealed, digest, channel, received_on,
                   due_on, state, version, created_at, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String CHANGE = """
            update data_subject_request set sealed = ?, due_on = ?, extended = ?, identity_method = ?, identity_by = ?,
                   identity_on = ?, state = ?, refusal_ground = ?, forget_at = ?, version = ?, changed_at = ?
             where tenant_id = ? and id = ? and version = ?""";

    private final AgroalDataSource requests;
    private final RequestRows rows;

    RequestRepository(AgroalDataSource requests, RequestRows rows) {
        this.requests = requests;
        this.rows = rows;
    }

    public Optional<SubjectRequest> find(String tenant, UUID id) {
        String sql = "select " + RequestRows.COLUMNS + " from data_subject_request where tenant_id = ? and id = ?";
        return read(sql, tenant, id).stream().findFirst();
    }

    public List<SubjectRequest> search(
            String tenant, RequestSearch search, RequestSearch.@Nullable After after, int limit) {
        return read(
                LIST,
                tenant,
                after == null ? LocalDate.of(1, 1, 1) : after.dueOn(),
                after == null ? BEFORE_ALL : after.id(),
                search.states(),
                search.kinds(),
                limit);
    }

    public long count(String tenant, RequestSearch search) {
        String sql =
                "select count(*) from data_subject_request where tenant_id = ? and state = any (?) and kind = any (?)";
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = Sql.bind(connection, sql, tenant, search.states(), search.kinds());
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new RequestsUnreadable(e);
        }
    }

    public void add(SubjectRequest request) {
        written(
                ADD,
                request.id(),
                request.tenant(),
                request.kind(),
                request.subjectKind(),
                rows.sealed(request),
                request.digest(),
                request.channel(),
                request.receivedOn(),
                request.dueOn(),
                request.state(),
                request.version(),
                request.createdAt(),
                request.changedAt());
    }

    /** Writes the next version over the one before it; false when somebody else was faster. */
    public boolean change(SubjectRequest after) {
        Identity identity = after.identity();
        return written(
                        CHANGE,
                        rows.sealed(after),
                        after.dueOn(),
                        after.extended(),
                        identity == null ? null : identity.method(),
                        identity == null ? null : identity.by(),
                        identity == null ? null : identity.on(),
                        after.state(),
                        after.refusal(),
                        after.forgetAt(),
                        after.version(),
                        after.changedAt(),
                        after.tenant(),
                        after.id(),
                        after.version() - 1)
                == 1;
    }

    private int written(String sql, @Nullable Object... values) {
        try (Connection connection = requests.getConnection()) {
            return Sql.change(connection, sql, values);
        } catch (SQLException e) {
            throw new RequestsUnreadable(e);
        }
    }

    private List<SubjectRequest> read(String sql, @Nullable Object... values) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = Sql.bind(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            List<SubjectRequest> found = new ArrayList<>();
            while (row.next()) {
                found.add(rows.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new RequestsUnreadable(e);
        }
    }
}
