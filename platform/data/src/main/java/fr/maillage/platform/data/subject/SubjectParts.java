package fr.maillage.platform.data.subject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * This service's part in a request: what it holds, or what it did. One transaction for all categories, the suppression, the
 * audit entry and the report, so that a part that dies under way has done nothing.
 */
@ApplicationScoped
public class SubjectParts {

    private static final String JOB = "data-subject";
    private static final String TYPE = "data-subject-order";
    private static final int SECONDS = 50;

    private final AgroalDataSource workers;
    private final TenantContext context;
    private final List<SubjectCategory> categories;
    private final Suppressions suppressions;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;

    SubjectParts(
            @DataSource("worker") AgroalDataSource workers,
            TenantContext context,
            @All List<SubjectCategory> categories,
            Suppressions suppressions,
            Audit audit,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.workers = workers;
        this.context = context;
        this.categories = categories.stream()
                .sorted((one, other) ->
                        one.notice().code().compareTo(other.notice().code()))
                .toList();
        this.suppressions = suppressions;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    /**
     * Must be called outside of a transaction. What was done before is answered as it was then. 503 while somebody writes
     * about people of this organization for longer than a few seconds: to be asked again.
     */
    public SubjectReport carryOut(SubjectOrder order) {
        return context.asWorker(
                WorkerScope.of(order.tenant()),
                JOB,
                () -> QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
                    try (Connection connection = workers.getConnection()) {
                        return order.action() == SubjectAction.FIND
                                ? found(order, connection)
                                : treatedOnce(order, connection);
                    } catch (SQLException e) {
                        throw SubjectPartBusy.orBroken(e);
                    }
                }));
    }

    private SubjectReport found(SubjectOrder order, Connection connection) throws SQLException {
        List<SubjectHolding> holdings = new ArrayList<>();
        for (SubjectCategory category : concerned(order)) {
            holdings.add(SubjectHolding.found(category.notice(), category.find(order, connection)));
        }
        mark(order, connection);
        return new SubjectReport(order.id(), service, order.action(), false, now(), holdings);
    }

    private SubjectReport treatedOnce(SubjectOrder order, Connection connection) throws SQLException {
        holdOffWriters(order, connection);
        Optional<SubjectReport> before = before(order, connection);
        return before.isPresent() ? before.get() : treated(order, connection);
    }

    private SubjectReport treated(SubjectOrder order, Connection connection) throws SQLException {
        List<SubjectHolding> holdings = new ArrayList<>();
        for (SubjectCategory category : concerned(order)) {
            holdings.add(SubjectHolding.treated(category.notice(), category.treat(order, connection)));
        }
        SubjectReport report = new SubjectReport(order.id(), service, order.action(), true, now(), holdings);
        suppress(order, report.at(), connection);
        keep(order, report, connection);
        mark(order, connection);
        return report;
    }

    private List<SubjectCategory> concerned(SubjectOrder order) {
        return categories.stream()
                .filter(category -> category.concerns(order.subject()))
                .toList();
    }

    private static void holdOffWriters(SubjectOrder order, Connection connection) throws SQLException {
        String sql = "select set_config('lock_timeout', '5s', true), pg_advisory_xact_lock(hashtextextended(?, 0))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Suppressions.lock(order.tenant()));
            statement.execute();
        }
    }

    private Optional<SubjectReport> before(SubjectOrder order, Connection connection) throws SQLException {
        String sql = "select report from data_subject_order where tenant_id = ? and id = ? and action = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, order.tenant());
            statement.setObject(2, order.id());
            statement.setString(3, order.action().name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(report(row.getString(1))) : Optional.empty();
            }
        }
    }

    private void suppress(SubjectOrder order, Instant at, Connection connection) throws SQLException {
        String digest = suppressions
                .digests(order.tenant(), order.subject().kind(), order.subject().key())
                .getFirst();
        String sql = """
                insert into data_subject_suppression (tenant_id, digest, order_id, added_at) values (?, ?, ?, ?)
                on conflict (tenant_id, digest) do nothing""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, order.tenant());
            statement.setString(2, digest);
            statement.setObject(3, order.id());
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private void keep(SubjectOrder order, SubjectReport report, Connection connection) throws SQLException {
        String sql = """
                insert into data_subject_order (id, tenant_id, action, report, done_at) values (?, ?, ?, ?::jsonb, ?)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, order.id());
            statement.setString(2, order.tenant());
            statement.setString(3, order.action().name());
            statement.setString(4, text(report));
            statement.setObject(5, report.at().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private void mark(SubjectOrder order, Connection connection) {
        String operation = switch (order.action()) {
            case FIND -> "data-subject.find";
            case OPPOSE -> "data-subject.oppose";
            case ERASE -> "data-subject.erase";
        };
        audit.granted(Access.to(operation, TYPE, order.id(), FieldClass.SENSITIVE, order.tenant()), connection);
    }

    private String text(SubjectReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report of order " + report.order() + " is not writable as json");
        }
    }

    private SubjectReport report(String text) {
        try {
            return json.readValue(text, SubjectReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report of an order is not readable as json");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
