package fr.maillage.premises.proposal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room proposed to a request.
 *
 * @param answer why it was declined or taken back
 */
public record Proposal(
        UUID id,
        String tenant,
        UUID request,
        UUID premises,
        UUID unit,
        ProposalState state,
        @Nullable ProposalAnswer answer,
        LocalDate proposedOn,
        @Nullable LocalDate installedOn,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public static Proposal make(
            UUID id, String tenant, UUID request, UUID premises, UUID unit, LocalDate on, Instant now) {
        return new Proposal(id, tenant, request, premises, unit, ProposalState.PROPOSED, null, on, null, 1, now, now);
    }

    /** The next version, in another state; whether the way is open was asked before. */
    public Proposal moved(ProposalState to, @Nullable ProposalAnswer why, @Nullable LocalDate installed, Instant now) {
        return new Proposal(
                id, tenant, request, premises, unit, to, why, proposedOn, installed, version + 1, createdAt, now);
    }
}
