package fr.maillage.registry.changeproposal.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is kept.
 *
 * @param tenant organization of the proposer
 * @param proposedBy subject of the proposer's token
 * @param decision null while it is open
 * @param applied whether the decision itself changed the data; what is not applied waits for a hand or a file
 */
public record Proposal(
        UUID id,
        String tenant,
        ProposedChange change,
        ProposalState state,
        String proposedBy,
        @Nullable Decision decision,
        boolean applied,
        int version,
        Instant createdAt,
        Instant changedAt) {

    /** Where it stands. */
    public enum ProposalState {
        SUBMITTED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN;

        public List<ProposalState> allowedTransitions() {
            return this == SUBMITTED ? List.of(ACCEPTED, REFUSED, WITHDRAWN) : List.of();
        }
    }

    /** Who ended it, when and why. */
    public record Decision(String by, Instant at, @Nullable String reason) {}

    public static Proposal submit(UUID id, String tenant, ProposedChange change, String by, Instant now) {
        return new Proposal(id, tenant, change, ProposalState.SUBMITTED, by, null, false, 1, now, now);
    }

    /** What somebody has to do still; null while nothing was accepted, and when the decision did it. */
    public @Nullable NextStep nextStep() {
        if (state != ProposalState.ACCEPTED || applied) {
            return null;
        }
        return switch (change.layer()) {
            case LOCAL -> NextStep.WRITE_BY_HAND;
            case REFERENCE -> NextStep.CORRECT_AT_SOURCE;
        };
    }

    public Proposal moved(ProposalState to, Decision byWhom, boolean nowApplied) {
        return new Proposal(
                id, tenant, change, to, proposedBy, byWhom, nowApplied, version + 1, createdAt, byWhom.at());
    }
}
