package fr.maillage.premises.operation.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.operation.domain.OperationContent;
import fr.maillage.premises.operation.domain.OperationSearch;
import fr.maillage.premises.operation.domain.OperationState;
import fr.maillage.premises.operation.domain.PlannedOperation;
import fr.maillage.premises.operation.domain.Reservation;
import fr.maillage.premises.operation.domain.Reservation.Beneficiary;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Planned operations and their reservations, domain in, domain out. */
@ApplicationScoped
public class OperationRows {

    private final Statements sql;
    private final ObjectMapper json;

    OperationRows(Statements sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public List<PlannedOperation> search(OperationSearch search, OperationSearch.@Nullable After after, int limit) {
        OperationStatement statement = new OperationStatement(search).after(after);
        return sql.list(statement.page(), statement.values(limit), this::read);
    }

    public long count(OperationSearch search) {
        OperationStatement statement = new OperationStatement(search);
        return sql.find(statement.count(), statement.values(), row -> row.getLong(1))
                .orElseThrow();
    }

    public Optional<PlannedOperation> find(String tenant, UUID id) {
        return sql.find(
                "select * from planned_operation where tenant_id = ? and id = ?", List.of(tenant, id), this::read);
    }

    /** The same, held until the transaction ends: whoever reserves in it holds it first. */
    public Optional<PlannedOperation> findHeld(String tenant, UUID id) {
        return sql.find(
                "select * from planned_operation where tenant_id = ? and id = ? for update",
                List.of(tenant, id),
                this::read);
    }

    public List<Reservation> reservations(String tenant, UUID operation) {
        return sql.list(
                "select * from operation_reservation where tenant_id = ? and operation_id = ? order by created_at, id",
                List.of(tenant, operation),
                OperationRows::reservation);
    }

    /** The same of several, by operation; one without any is left out. */
    public Map<UUID, List<Reservation>> reservations(String tenant, List<UUID> operations) {
        if (operations.isEmpty()) {
            return Map.of();
        }
        List<Reservation> all = sql.list("""
                select * from operation_reservation where tenant_id = ? and operation_id = any (?)
                 order by created_at, id""", List.of(tenant, operations), OperationRows::reservation);
        return all.stream().collect(Collectors.groupingBy(Reservation::operationId));
    }

    public void add(PlannedOperation operation) {
        List<@Nullable Object> values = values(operation);
        values.addAll(List.of(operation.createdAt(), operation.tenant(), operation.id()));
        sql.change("""
                insert into planned_operation (name, type, commune_code, qpv_code, state, at_risk, sheet, version,
                       changed_at, created_at, tenant_id, id)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""", values);
    }

    /** False when somebody else changed the version before first. */
    public boolean change(PlannedOperation operation) {
        List<@Nullable Object> values = values(operation);
        values.addAll(List.of(operation.tenant(), operation.id(), operation.version() - 1));
        return sql.change("""
                update planned_operation set name = ?, type = ?, commune_code = ?, qpv_code = ?, state = ?, at_risk = ?,
                       sheet = ?::jsonb, version = ?, changed_at = ?
                 where tenant_id = ? and id = ? and version = ?""", values) == 1;
    }

    public void add(String tenant, Reservation reservation) {
        sql.change(
                """
                insert into operation_reservation (id, tenant_id, operation_id, beneficiary, beneficiary_id, area, until,
                       created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                Arrays.<@Nullable Object>asList(
                        reservation.id(),
                        tenant,
                        reservation.operationId(),
                        reservation.beneficiary().name(),
                        reservation.beneficiaryId(),
                        reservation.areaM2(),
                        reservation.until(),
                        reservation.createdAt()));
    }

    /** False when there is none that still stands. */
    public boolean release(String tenant, UUID operation, UUID reservation, Instant now) {
        return sql.change("""
                update operation_reservation set released_at = ?
                 where tenant_id = ? and operation_id = ? and id = ? and released_at is null""", List.of(now, tenant, operation, reservation)) == 1;
    }

    private List<@Nullable Object> values(PlannedOperation operation) {
        OperationContent content = operation.content();
        return new ArrayList<>(Arrays.<@Nullable Object>asList(
                content.name(),
                content.type().name(),
                content.communeCode(),
                content.qpvCode(),
                operation.state().name(),
                operation.atRisk(),
                text(content),
                operation.version(),
                operation.changedAt()));
    }

    private String text(OperationContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an operation is not writable as json", e);
        }
    }

    private PlannedOperation read(ResultSet row) throws SQLException {
        try {
            return new PlannedOperation(
                    row.getObject("id", UUID.class),
                    row.getString("tenant_id"),
                    json.readValue(row.getString("sheet"), OperationContent.class),
                    OperationState.valueOf(row.getString("state")),
                    row.getBoolean("at_risk"),
                    row.getInt("version"),
                    Statements.instant(row, "created_at"),
                    Statements.instant(row, "changed_at"));
        } catch (JsonProcessingException e) {
            throw new SQLException("planned_operation row with unreadable json", e);
        }
    }

    private static Reservation reservation(ResultSet row) throws SQLException {
        OffsetDateTime released = row.getObject("released_at", OffsetDateTime.class);
        return new Reservation(
                row.getObject("id", UUID.class),
                row.getObject("operation_id", UUID.class),
                Beneficiary.valueOf(row.getString("beneficiary")),
                row.getObject("beneficiary_id", UUID.class),
                row.getBigDecimal("area"),
                Statements.day(row, "until"),
                released == null ? null : released.toInstant(),
                Statements.instant(row, "created_at"));
    }
}
