package fr.maillage.premises.proposal.domain;

import fr.maillage.premises.request.domain.RequestState;
import java.util.List;

/** The steps by which a request follows its proposals. Never back: another room may have carried it further. */
public final class RequestPath {

    private static final List<RequestState> WAY = List.of(
            RequestState.QUALIFIED,
            RequestState.MATCHING,
            RequestState.PROPOSED,
            RequestState.VISITED,
            RequestState.AGREED,
            RequestState.INSTALLED);

    private RequestPath() {}

    /** Each state to go through, the goal last; none when the request is there or further, or not on this way. */
    public static List<RequestState> steps(RequestState from, RequestState goal) {
        int at = WAY.indexOf(from);
        int to = WAY.indexOf(goal);
        return at < 0 || to <= at ? List.of() : WAY.subList(at + 1, to + 1);
    }

    /** Whether rooms can be proposed to it: qualified, and not yet agreed on one, or on the first of several. */
    public static boolean open(RequestState state, boolean severalRooms) {
        int at = WAY.indexOf(state);
        return at >= 0 && at < WAY.indexOf(severalRooms ? RequestState.INSTALLED : RequestState.AGREED);
    }

    /** Whether its proposals may go on: on its way, or installed in the first of several rooms. */
    public static boolean underWay(RequestState state, boolean severalRooms) {
        return WAY.contains(state) && (severalRooms || state != RequestState.INSTALLED);
    }
}
