package fr.maillage.premises.proposal;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.premises.proposal.domain.Proposal;
import fr.maillage.premises.proposal.domain.Visit;
import fr.maillage.premises.proposal.store.ProposalRows;
import fr.maillage.premises.proposal.store.VisitRows;
import fr.maillage.premises.request.RequestService;
import fr.maillage.premises.request.RequestWriting;
import fr.maillage.premises.request.domain.Writer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Proposals and visits of a request that the caller may write, to be shown: what somebody answered, and what was noted of a
 * visitor, leave their mark in the audit trail.
 */
@ApplicationScoped
@Transactional
public class ProposalReading {

    private final ProposalRows proposals;
    private final VisitRows visits;
    private final RequestWriting requests;
    private final Audit audit;

    ProposalReading(ProposalRows proposals, VisitRows visits, RequestWriting requests, Audit audit) {
        this.proposals = proposals;
        this.visits = visits;
        this.requests = requests;
        this.audit = audit;
    }

    /** Newest first. */
    public List<Proposal> list(Writer by, UUID request) {
        trace("request.proposals", by, request, FieldClass.PROFESSIONAL);
        return proposals.list(by.tenant(), request);
    }

    public Proposal get(Writer by, UUID request, UUID id) {
        trace("request.proposals", by, request, FieldClass.PROFESSIONAL);
        return proposals.find(by.tenant(), request, id).orElseThrow(() -> ProposalRefusals.notFound(id));
    }

    /** Newest first. */
    public List<Visit> visits(Writer by, UUID request) {
        trace("request.visits", by, request, FieldClass.PERSONAL);
        return visits.list(by.tenant(), request);
    }

    private void trace(String operation, Writer by, UUID request, FieldClass fields) {
        requests.own(by, request);
        audit.granted(Access.to(operation, RequestService.TYPE, request, fields, by.tenant()));
    }
}
