package fr.maillage.premises.proposal.store;

import fr.maillage.platform.data.sql.Conditions;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.proposal.domain.FollowUp;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follow-ups: those of a request by their day, those that wait along installation_follow_up_due_idx. */
@ApplicationScoped
public class FollowUpRows {

    private static final String TABLE = "installation_follow_up";

    private final Statements sql;
    private final SealedNote notes;

    FollowUpRows(Statements sql, SealedNote notes) {
        this.sql = sql;
        this.notes = notes;
    }

    public void add(FollowUp followUp) {
        sql.change(
                """
                insert into installation_follow_up (id, tenant_id, request_id, proposal_id, months, due_on, version,
                                                    created_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Arrays.<@Nullable Object>asList(
                        followUp.id(),
                        followUp.tenant(),
                        followUp.request(),
                        followUp.proposal(),
                        followUp.months(),
                        followUp.dueOn(),
                        followUp.version(),
                        followUp.createdAt(),
                        followUp.changedAt()));
    }

    /** False when somebody else changed it first. */
    public boolean change(FollowUp before, FollowUp after) {
        return sql.change(
                        """
                        update installation_follow_up set done_on = ?, still_practising = ?, note = ?, version = ?,
                               changed_at = ?
                         where tenant_id = ? and id = ? and version = ?""",
                        Arrays.<@Nullable Object>asList(
                                after.doneOn(),
                                after.stillPractising(),
                                notes.close(TABLE, after.id(), after.tenant(), after.note()),
                                after.version(),
                                after.changedAt(),
                                before.tenant(),
                                before.id(),
                                before.version()))
                == 1;
    }

    public Optional<FollowUp> find(String tenant, UUID request, UUID id) {
        return sql.find(
                "select * from installation_follow_up where tenant_id = ? and request_id = ? and id = ?",
                List.of(tenant, request, id),
                this::read);
    }

    /** By day. */
    public List<FollowUp> list(String tenant, UUID request) {
        return sql.list(
                "select * from installation_follow_up where tenant_id = ? and request_id = ? order by due_on, id",
                List.of(tenant, request),
                this::read);
    }

    /** That wait to be held, by day and id, behind one of them. */
    public List<FollowUp> due(
            String tenant, LocalDate dueBy, @Nullable LocalDate afterDay, @Nullable UUID afterId, int limit) {
        Conditions conditions = new Conditions()
                .and("tenant_id = ?", tenant)
                .and("done_on is null")
                .and("due_on <= ?", dueBy);
        if (afterDay != null && afterId != null) {
            conditions.and("(due_on, id) > (?, ?)", afterDay, afterId);
        }
        return sql.list(
                "select * from installation_follow_up" + conditions.where() + " order by due_on, id limit ?",
                conditions.values(limit),
                this::read);
    }

    public long countDue(String tenant, LocalDate dueBy) {
        return sql.find(
                        "select count(*) from installation_follow_up"
                                + " where tenant_id = ? and done_on is null and due_on <= ?",
                        List.of(tenant, dueBy),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    private FollowUp read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String tenant = row.getString("tenant_id");
        return new FollowUp(
                id,
                tenant,
                row.getObject("request_id", UUID.class),
                row.getObject("proposal_id", UUID.class),
                row.getInt("months"),
                Objects.requireNonNull(Statements.day(row, "due_on")),
                Statements.day(row, "done_on"),
                row.getObject("still_practising", Boolean.class),
                notes.open(TABLE, id, tenant, row.getBytes("note")),
                row.getInt("version"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "changed_at"));
    }
}
