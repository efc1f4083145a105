package fr.maillage.integration.datasubject.store;

import fr.maillage.integration.datasubject.domain.PartState;
import fr.maillage.integration.datasubject.domain.RequestPart;
import fr.maillage.integration.datasubject.domain.SubjectRequest;
import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.seal.SealedPlace;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The parts of a request for requests, in the transaction at hand. */
@ApplicationScoped
public class PartRepository {

    static final String LIST = """
            select id, tenant_id, service, state, reason, attempts, report, sealed, answered_at from data_subject_part
             where tenant_id = ? and request_id = ? order by service""";

    private final AgroalDataSource requests;
    private final FieldSeal seal;

    PartRepository(AgroalDataSource requests, FieldSeal seal) {
        this.requests = requests;
        this.seal = seal;
    }

    /** One a service, due at once. */
    public void add(SubjectRequest request, List<String> services, Instant now) {
        String sql = """
                insert into data_subject_part (id, tenant_id, request_id, service, state, retry_at)
                values (?, ?, ?, ?, 'PENDING', ?)""";
        try (Connection connection = requests.getConnection()) {
            for (String service : services) {
                Sql.change(connection, sql, UUID.randomUUID(), request.tenant(), request.id(), service, now);
            }
        } catch (SQLException e) {
            throw new RequestsUnreadable(e);
        }
    }

    /** What services refused is asked again; how many there were. */
    public int takeUp(SubjectRequest request, Instant now) {
        String sql = """
                update data_subject_part set state = 'PENDING', reason = null, retry_at = ?
                 where tenant_id = ? and request_id = ? and state = 'FAILED'""";
        try (Connection connection = requests.getConnection()) {
            return Sql.change(connection, sql, now, request.tenant(), request.id());
        } catch (SQLException e) {
            throw new RequestsUnreadable(e);
        }
    }

    public List<RequestPart> list(SubjectRequest request) {
        try (Connection connection = requests.getConnection()) {
            return list(connection, request.tenant(), request.id());
        } catch (SQLException e) {
            throw new RequestsUnreadable(e);
        }
    }

    static List<RequestPart> list(Connection connection, String tenant, UUID request) throws SQLException {
        try (PreparedStatement statement = Sql.bind(connection, LIST, tenant, request);
                ResultSet row = statement.executeQuery()) {
            List<RequestPart> found = new ArrayList<>();
            while (row.next()) {
                found.add(new RequestPart(
                        row.getString("service"),
                        PartState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getInt("attempts"),
                        row.getString("report"),
                        Sql.instant(row, "answered_at")));
            }
            return found;
        }
    }

    /** What each service found, opened: the package of an access, by service; empty once its term is past. */
    public List<String> opened(SubjectRequest request) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = Sql.bind(connection, LIST, request.tenant(), request.id());
                ResultSet row = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                byte[] sealed = row.getBytes("sealed");
                if (sealed != null) {
                    SealedPlace place = place(row.getObject("id", UUID.class), request.tenant());
                    found.add(new String(seal.open(place, sealed), StandardCharsets.UTF_8));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new RequestsUnreadable(e);
        }
    }

    static SealedPlace place(UUID part, String tenant) {
        return new SealedPlace("data_subject_part", "sealed", part, tenant);
    }
}
