package fr.maillage.premises.proposal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A look at an installation, some months after it.
 *
 * @param stillPractising null until it was held
 * @param note free words; kept sealed
 */
public record FollowUp(
        UUID id,
        String tenant,
        UUID request,
        UUID proposal,
        int months,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable Boolean stillPractising,
        @Nullable String note,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public static FollowUp plan(UUID id, Proposal installed, LocalDate on, int months, Instant now) {
        return new FollowUp(
                id,
                installed.tenant(),
                installed.request(),
                installed.id(),
                months,
                on.plusMonths(months),
                null,
                null,
                null,
                1,
                now,
                now);
    }

    public FollowUp held(LocalDate on, boolean practising, @Nullable String words, Instant now) {
        return new FollowUp(
                id, tenant, request, proposal, months, dueOn, on, practising, words, version + 1, createdAt, now);
    }
}
