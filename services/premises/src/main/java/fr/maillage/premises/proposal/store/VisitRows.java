package fr.maillage.premises.proposal.store;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.proposal.domain.ProposalAnswer;
import fr.maillage.premises.proposal.domain.Visit;
import fr.maillage.premises.proposal.domain.VisitFeedback;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Visits, along proposal_visit_request_idx; added only. */
@ApplicationScoped
public class VisitRows {

    private static final String TABLE = "proposal_visit";

    private final Statements sql;
    private final SealedNote notes;

    VisitRows(Statements sql, SealedNote notes) {
        this.sql = sql;
        this.notes = notes;
    }

    public void add(Visit visit) {
        sql.change(
                """
                insert into proposal_visit (id, tenant_id, request_id, proposal_id, visited_on, feedback, reasons, note,
                                            created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Arrays.<@Nullable Object>asList(
                        visit.id(),
                        visit.tenant(),
                        visit.request(),
                        visit.proposal(),
                        visit.visitedOn(),
                        visit.feedback().name(),
                        visit.reasons().stream().map(Enum::name).toList(),
                        notes.close(TABLE, visit.id(), visit.tenant(), visit.note()),
                        visit.createdAt()));
    }

    /** Newest first. */
    public List<Visit> list(String tenant, UUID request) {
        return sql.list(
                "select * from proposal_visit where tenant_id = ? and request_id = ? order by created_at desc, id desc",
                List.of(tenant, request),
                this::read);
    }

    private Visit read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String tenant = row.getString("tenant_id");
        return new Visit(
                id,
                tenant,
                row.getObject("request_id", UUID.class),
                row.getObject("proposal_id", UUID.class),
                Objects.requireNonNull(Statements.day(row, "visited_on")),
                VisitFeedback.valueOf(row.getString("feedback")),
                Statements.texts(row, "reasons").stream()
                        .map(ProposalAnswer::valueOf)
                        .toList(),
                notes.open(TABLE, id, tenant, row.getBytes("note")),
                Statements.instant(row, "created_at"));
    }
}
