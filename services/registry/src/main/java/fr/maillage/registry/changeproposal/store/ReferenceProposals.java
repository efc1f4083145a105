package fr.maillage.registry.changeproposal.store;

import fr.maillage.platform.data.sql.WorkerStatements;
import fr.maillage.registry.changeproposal.domain.Proposal;
import fr.maillage.registry.changeproposal.store.ProposalRows.After;
import fr.maillage.registry.changeproposal.store.ProposalRows.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proposals on reference data, of every organization: for the operator, inside of a worker's context for all of them. Along
 * change_proposal_reference_idx.
 */
@ApplicationScoped
public class ReferenceProposals {

    private final WorkerStatements sql;

    ReferenceProposals(WorkerStatements sql) {
        this.sql = sql;
    }

    public Optional<Proposal> find(UUID id) {
        return sql.find(
                "select * from change_proposal where id = ? and layer = 'REFERENCE'", List.of(id), ProposalRows::read);
    }

    public List<Proposal> search(Wanted wanted, @Nullable After after, int limit) {
        return ProposalRows.search(sql, wanted, after, limit);
    }

    public long count(Wanted wanted) {
        return ProposalRows.count(sql, wanted);
    }
}
