package fr.maillage.premises.proposal.store;

import fr.maillage.platform.data.sql.KeyTaken;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.proposal.domain.Proposal;
import fr.maillage.premises.proposal.domain.ProposalAnswer;
import fr.maillage.premises.proposal.domain.ProposalState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposals, those of a request along proposal_request_idx. */
@ApplicationScoped
public class ProposalRows {

    private static final String OPEN_KEY = "proposal_open_key";

    private final Statements sql;

    ProposalRows(Statements sql) {
        this.sql = sql;
    }

    /** False when the same room is proposed to the same request already. */
    public boolean add(Proposal proposal) {
        try {
            sql.change(
                    """
                    insert into proposal (id, tenant_id, request_id, premises_id, unit_id, state, proposed_on, version,
                                          created_at, changed_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    Arrays.<@Nullable Object>asList(
                            proposal.id(),
                            proposal.tenant(),
                            proposal.request(),
                            proposal.premises(),
                            proposal.unit(),
                            proposal.state().name(),
                            proposal.proposedOn(),
                            proposal.version(),
                            proposal.createdAt(),
                            proposal.changedAt()));
            return true;
        } catch (KeyTaken taken) {
            if (taken.key().equals(OPEN_KEY)) {
                return false;
            }
            throw taken;
        }
    }

    /** False when somebody else changed it first. */
    public boolean change(Proposal before, Proposal after) {
        return sql.change(
                        """
                        update proposal set state = ?, answer = ?, installed_on = ?, version = ?, changed_at = ?
                         where tenant_id = ? and id = ? and version = ?""",
                        Arrays.<@Nullable Object>asList(
                                after.state().name(),
                                after.answer() == null ? null : after.answer().name(),
                                after.installedOn(),
                                after.version(),
                                after.changedAt(),
                                before.tenant(),
                                before.id(),
                                before.version()))
                == 1;
    }

    public Optional<Proposal> find(String tenant, UUID request, UUID id) {
        return sql.find(
                "select * from proposal where tenant_id = ? and request_id = ? and id = ?",
                List.of(tenant, request, id),
                ProposalRows::read);
    }

    /** Newest first. */
    public List<Proposal> list(String tenant, UUID request) {
        return sql.list(
                "select * from proposal where tenant_id = ? and request_id = ? order by created_at desc, id desc",
                List.of(tenant, request),
                ProposalRows::read);
    }

    private static Proposal read(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                row.getObject("request_id", UUID.class),
                row.getObject("premises_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                ProposalState.valueOf(row.getString("state")),
                answer == null ? null : ProposalAnswer.valueOf(answer),
                Objects.requireNonNull(Statements.day(row, "proposed_on")),
                Statements.day(row, "installed_on"),
                row.getInt("version"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "changed_at"));
    }
}
