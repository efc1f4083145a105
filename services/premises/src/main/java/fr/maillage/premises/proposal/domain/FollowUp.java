package fr.maillage.premises.proposal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A look at an installation, some months after it.
 *
 * @param proposal that led to it; null for a room that was not proposed here
 * @param stillPractising null until it was held
 * @param note free words; kept sealed
 */
public record FollowUp(
        UUID id,
        String tenant,
        UUID request,
        @Nullable UUID proposal,
        int months,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable Boolean stillPractising,
        @Nullable String note,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public static FollowUp plan(
            UUID id, String tenant, UUID request, @Nullable UUID proposal, LocalDate on, int months, Instant now) {
        return new FollowUp(
                id, tenant, request, proposal, months, on.plusMonths(months), null, null, null, 1, now, now);
    }

    public FollowUp held(LocalDate on, boolean practising, @Nullable String words, Instant now) {
        return new FollowUp(
                id, tenant, request, proposal, months, dueOn, on, practising, words, version + 1, createdAt, now);
    }
}
