package fr.maillage.registry.membership.domain;

import java.time.LocalDate;
import java.util.List;

/** Where a membership stands on a day; labels in the nomenclature {@code membership-state}. */
public enum MembershipState {
    PLANNED,
    CURRENT,
    ENDED,
    ARCHIVED;

    /** What ends a membership. */
    public enum MembershipMove {
        ENDED,
        MOVED
    }

    public static MembershipState on(LocalDate day, Membership membership) {
        if (membership.archived()) {
            return ARCHIVED;
        }
        if (day.isBefore(membership.content().from())) {
            return PLANNED;
        }
        LocalDate to = membership.content().to();
        return to != null && day.isAfter(to) ? ENDED : CURRENT;
    }

    public List<MembershipMove> allowedTransitions() {
        return switch (this) {
            case PLANNED, CURRENT -> List.of(MembershipMove.ENDED, MembershipMove.MOVED);
            case ENDED, ARCHIVED -> List.of();
        };
    }
}
