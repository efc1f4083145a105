package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.MatchOrder;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Seeker;
import java.util.List;

/** Who would want a room: the requests that it suits, the best scores first. Linear in the requests. */
public final class Interested {

    private Interested() {}

    public static List<Match> in(Room room, List<Seeker> open, Judge judge, int limit) {
        RoomIndex alone = new RoomIndex(List.of(room), judge.settings(), judge.today());
        return open.stream()
                .filter(seeker -> alone.admitted(seeker) > 0)
                .map(seeker -> judge.judge(seeker, room))
                .sorted(MatchOrder.OF_REQUESTS)
                .limit(limit)
                .toList();
    }
}
