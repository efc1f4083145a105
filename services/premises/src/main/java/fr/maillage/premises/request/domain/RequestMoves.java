package fr.maillage.premises.request.domain;

import fr.maillage.premises.rule.domain.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What speaks against a step of a request, once the way itself is open. */
public final class RequestMoves {

    private RequestMoves() {}

    /** Empty when nothing does; {@code at} is when it happened, if not now. */
    public static List<Finding> against(
            Request before, RequestState to, @Nullable ExitReason reason, @Nullable Instant at, Instant now) {
        List<Finding> found = new ArrayList<>();
        if (to == RequestState.QUALIFIED) {
            found.addAll(RequestRules.qualification(before.content()));
        }
        if (reason != null && !to.exit()) {
            found.add(Finding.refused(
                    null,
                    "/reason",
                    "reason-without-exit",
                    "reason (%s) avec %s ; attendu aucun motif sauf pour sortir du parcours.".formatted(reason, to),
                    "reason (%s) with %s; none is expected but to leave the way.".formatted(reason, to)));
        }
        if (reason == null && to == RequestState.REDIRECTED) {
            found.add(Finding.refused(
                    null,
                    "/reason",
                    "reason-missing",
                    "REDIRECTED sans motif ; attendu vers qui : TO_COLLEAGUES, TO_PROJECT, TO_NEIGHBOUR…",
                    "REDIRECTED without a reason; expected to whom: TO_COLLEAGUES, TO_PROJECT, TO_NEIGHBOUR…"));
        }
        if (at != null
                && (at.isAfter(now)
                        || day(at).isBefore(before.standing().receivedOn().minusDays(1)))) {
            found.add(Finding.refused(
                    null,
                    "/at",
                    "out-of-time",
                    "at (%s) ; attendu entre la réception (%s) et maintenant (%s)."
                            .formatted(at, before.standing().receivedOn(), now),
                    "at (%s); between the receipt (%s) and now (%s) is expected."
                            .formatted(at, before.standing().receivedOn(), now)));
        }
        return found;
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
