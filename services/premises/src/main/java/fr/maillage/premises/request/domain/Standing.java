package fr.maillage.premises.request.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the organization keeps about the life of a request.
 *
 * @param account subject of the account whose own request it is
 * @param confirmedOn last day on which the wish was said to stand
 * @param remindedOn day of the reminder since then
 * @param exitReason why it left the way to an installation, never public
 * @param accompaniedBy organization that accompanies the person, by alias
 */
public record Standing(
        @Nullable String account,
        LocalDate receivedOn,
        LocalDate confirmedOn,
        @Nullable LocalDate remindedOn,
        @Nullable ExitReason exitReason,
        @Nullable String accompaniedBy,
        boolean noPoaching) {

    public static Standing received(@Nullable String account, LocalDate on) {
        return new Standing(account, on, on, null, null, null, false);
    }

    /** Entered with another day of receipt; a wish is at least as fresh as its letter. */
    public Standing receivedOn(LocalDate on) {
        return new Standing(
                account,
                on,
                confirmedOn.isBefore(on) ? on : confirmedOn,
                remindedOn,
                exitReason,
                accompaniedBy,
                noPoaching);
    }

    public Standing confirmed(LocalDate on) {
        return new Standing(account, receivedOn, on, null, null, accompaniedBy, noPoaching);
    }

    public Standing reminded(LocalDate on) {
        return new Standing(account, receivedOn, confirmedOn, on, exitReason, accompaniedBy, noPoaching);
    }

    public Standing left(@Nullable ExitReason reason) {
        return new Standing(account, receivedOn, confirmedOn, remindedOn, reason, accompaniedBy, noPoaching);
    }

    public Standing accompanied(@Nullable String by, boolean withoutPoaching) {
        return new Standing(account, receivedOn, confirmedOn, remindedOn, exitReason, by, withoutPoaching);
    }
}
