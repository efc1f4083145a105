package fr.maillage.registry.changeproposal;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.registry.changeproposal.ProposalService.Found;
import fr.maillage.registry.changeproposal.domain.Proposal;
import fr.maillage.registry.changeproposal.store.ProposalRows.After;
import fr.maillage.registry.changeproposal.store.ProposalRows.Wanted;
import fr.maillage.registry.changeproposal.store.ReferenceProposals;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Proposals on reference data, of every organization, for the operator who acts for none. Read by the worker identity; each
 * is then decided in the context of the organization it came from. What the operator saw and decided is in the trail under
 * the operator's own name.
 */
@ApplicationScoped
public class OperatorProposals {

    private static final String JOB = "change-proposals";

    private final ReferenceProposals proposals;
    private final TenantContext context;
    private final Audit audit;

    OperatorProposals(ReferenceProposals proposals, TenantContext context, Audit audit) {
        this.proposals = proposals;
        this.context = context;
        this.audit = audit;
    }

    /** Before any transaction begins. */
    public Proposal get(UUID id) {
        Proposal found = context.asWorker(
                WorkerScope.all(),
                JOB,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> proposals.find(id).orElseThrow(() -> ProposalRefusals.notFound(id))));
        leaveTrace("change-proposal.read", List.of(found.id()));
        return found;
    }

    public Found search(Wanted wanted, @Nullable After after, int limit, boolean counted) {
        Found found = context.asWorker(
                WorkerScope.all(),
                JOB,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> new Found(
                                proposals.search(wanted, after, limit), counted ? proposals.count(wanted) : null)));
        leaveTrace(
                "change-proposal.list",
                found.rows().stream().map(Proposal::id).limit(200).toList());
        return found;
    }

    /** Runs a decision as the organization that proposed; the operator's name goes to the trail first. */
    public <T> T decide(Proposal proposal, Callable<T> decision) throws Exception {
        leaveTrace("change-proposal.decide", List.of(proposal.id()));
        return context.<T, Exception>asWorker(WorkerScope.of(proposal.tenant()), JOB, decision::call);
    }

    private void leaveTrace(String operation, List<UUID> ids) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        audit.granted(Access.toAll(operation, ProposalService.TYPE, ids, FieldClass.PROFESSIONAL, "")));
    }
}
