package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.MatchOrder;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Seeker;
import java.util.List;

/** Who would want some rooms: the requests that one of them suits, the best scores first. Linear in the requests. */
public final class Interested {

    private Interested() {}

    public static List<Match> in(Room room, List<Seeker> open, Judge judge, int limit) {
        return in(new RoomIndex(List.of(room), judge.settings(), judge.today()), open, limit);
    }

    /** Each request once, with the best of the rooms for it. */
    public static List<Match> in(RoomIndex rooms, List<Seeker> open, int limit) {
        return open.stream()
                .flatMap(seeker -> rooms.shortlist(seeker, 1).stream())
                .sorted(MatchOrder.OF_REQUESTS)
                .limit(limit)
                .toList();
    }
}
