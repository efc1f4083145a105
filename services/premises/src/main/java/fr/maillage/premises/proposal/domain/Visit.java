package fr.maillage.premises.proposal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit of a proposed room, and what was thought of it.
 *
 * @param note free words; kept sealed
 */
public record Visit(
        UUID id,
        String tenant,
        UUID request,
        UUID proposal,
        LocalDate visitedOn,
        VisitFeedback feedback,
        List<ProposalAnswer> reasons,
        @Nullable String note,
        Instant createdAt) {

    public Visit {
        reasons = List.copyOf(reasons);
    }
}
