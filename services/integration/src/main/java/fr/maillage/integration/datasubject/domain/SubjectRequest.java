package fr.maillage.integration.datasubject.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it stands.
 *
 * @param person null once forgotten
 * @param digest by which the same person is known again, key id first
 * @param dueOn last day to answer
 * @param packageUntil the package of an access is destroyed then
 * @param forgetAt the person is forgotten then
 */
public record SubjectRequest(
        UUID id,
        String tenant,
        RequestKind kind,
        SubjectKind subjectKind,
        @Nullable Person person,
        String digest,
        Channel channel,
        LocalDate receivedOn,
        LocalDate dueOn,
        boolean extended,
        @Nullable Identity identity,
        RequestState state,
        @Nullable RefusalGround refusal,
        @Nullable Instant executedAt,
        @Nullable Instant packageUntil,
        @Nullable Instant forgetAt,
        @Nullable Proof proof,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public static SubjectRequest received(
            UUID id,
            String tenant,
            RequestKind kind,
            Person person,
            String digest,
            Channel channel,
            LocalDate receivedOn,
            Instant now) {
        return new SubjectRequest(
                id,
                tenant,
                kind,
                person.kind(),
                person,
                digest,
                channel,
                receivedOn,
                LegalDeadline.of(receivedOn),
                false,
                null,
                RequestState.RECEIVED,
                null,
                null,
                null,
                null,
                null,
                1,
                now,
                now);
    }

    /** Not answered, and its last day is past. */
    public boolean overdue(LocalDate today) {
        return !state.over() && today.isAfter(dueOn);
    }

    public SubjectRequest verified(Identity checked, Instant now) {
        return next(RequestState.VERIFIED, dueOn, extended, checked, null, forgetAt, now);
    }

    public SubjectRequest withTwoMonthsMore(Instant now) {
        return next(state, LegalDeadline.extended(receivedOn), true, identity, refusal, forgetAt, now);
    }

    public SubjectRequest refused(RefusalGround ground, Instant forget, Instant now) {
        return next(RequestState.REFUSED, dueOn, extended, identity, ground, forget, now);
    }

    /** Forgets the person at once when it is over. */
    public SubjectRequest moved(RequestState to, Instant now) {
        return next(to, dueOn, extended, identity, null, to.over() ? now : forgetAt, now);
    }

    private SubjectRequest next(
            RequestState to,
            LocalDate due,
            boolean longer,
            @Nullable Identity checked,
            @Nullable RefusalGround ground,
            @Nullable Instant forget,
            Instant now) {
        boolean forgotten = forget != null && !forget.isAfter(now);
        return new SubjectRequest(
                id,
                tenant,
                kind,
                subjectKind,
                forgotten ? null : person,
                digest,
                channel,
                receivedOn,
                due,
                longer,
                checked,
                to,
                ground,
                executedAt,
                packageUntil,
                forget,
                proof,
                version + 1,
                createdAt,
                now);
    }
}
