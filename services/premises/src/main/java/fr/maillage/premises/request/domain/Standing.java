package fr.maillage.premises.request.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the organization keeps about the life of a request.
 *
 * @param account subject of the account whose own request it is
 * @param confirmedOn last day on which the wish was said to stand
 * @param toldOn day since then on which the organization was told to remind the person
 * @param remindedOn day since then on which the person was reminded
 * @param exitReason why it left the way to an installation, never public
 * @param accompaniedBy organization that accompanies the person, by alias
 */
public record Standing(
        @Nullable String account,
        LocalDate receivedOn,
        LocalDate confirmedOn,
        @Nullable LocalDate toldOn,
        @Nullable LocalDate remindedOn,
        @Nullable ExitReason exitReason,
        @Nullable String accompaniedBy,
        boolean noPoaching) {

    public static Standing received(@Nullable String account, LocalDate on) {
        return new Standing(account, on, on, null, null, null, null, false);
    }

    /** Entered with another day of receipt; a wish is at least as fresh as its letter. */
    public Standing receivedOn(LocalDate on) {
        return new Standing(
                account,
                on,
                confirmedOn.isBefore(on) ? on : confirmedOn,
                toldOn,
                remindedOn,
                exitReason,
                accompaniedBy,
                noPoaching);
    }

    public Standing confirmed(LocalDate on) {
        return new Standing(account, receivedOn, on, null, null, null, accompaniedBy, noPoaching);
    }

    /** The organization knows that the person has to be asked. */
    public Standing told(LocalDate on) {
        return new Standing(account, receivedOn, confirmedOn, on, remindedOn, exitReason, accompaniedBy, noPoaching);
    }

    /** The person was asked. */
    public Standing reminded(LocalDate on) {
        return new Standing(account, receivedOn, confirmedOn, toldOn, on, exitReason, accompaniedBy, noPoaching);
    }

    public Standing left(@Nullable ExitReason reason) {
        return new Standing(account, receivedOn, confirmedOn, toldOn, remindedOn, reason, accompaniedBy, noPoaching);
    }

    /**
     * After a step that somebody decided. Whoever wakes a request says that the wish stands; a wish that nobody had to confirm
     * while an agreement stood is asked for anew before it may sleep.
     */
    public Standing moved(RequestState from, RequestState to, @Nullable ExitReason reason, LocalDate today) {
        if (to.exit()) {
            return left(reason);
        }
        if (from == RequestState.DORMANT) {
            return confirmed(today);
        }
        return from == RequestState.AGREED
                ? new Standing(account, receivedOn, confirmedOn, null, null, null, accompaniedBy, noPoaching)
                : left(null);
    }

    public Standing accompanied(@Nullable String by, boolean withoutPoaching) {
        return new Standing(account, receivedOn, confirmedOn, toldOn, remindedOn, exitReason, by, withoutPoaching);
    }
}
