package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.MatchOrder;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Seeker;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What more rooms would change for the open requests. A room is counted for every request that it would suit, though it
 * can be let once: this is a measure of use, not an assignment.
 *
 * @param newlyServed requests that no room of today suits and one of these would, best score first
 * @param better requests that one of these would suit better than any room of today
 * @param served requests that a room of today suits already
 * @param unserved requests that nothing suits, with them or without
 */
public record WhatIf(List<Match> newlyServed, List<Match> better, int served, int unserved) {

    public static WhatIf of(LiveRooms today, List<Room> hypothetical, List<Seeker> open) {
        Judge judge = today.judge();
        RoomIndex added = new RoomIndex(hypothetical, judge.settings(), judge.today());
        List<Match> newly = new ArrayList<>();
        List<Match> better = new ArrayList<>();
        int served = 0;
        int unserved = 0;
        for (Seeker seeker : open) {
            OptionalLong best = today.best(seeker);
            boolean suited = best.isPresent();
            RoomIndex.Ranking with = added.ranking(seeker, 1);
            boolean suits = with.rows().length > 0;
            served += suited ? 1 : 0;
            unserved += suited || suits ? 0 : 1;
            if (suits && (!suited || with.numerators()[0] > best.getAsLong())) {
                (suited ? better : newly).add(judge.judge(seeker, added.room(with.rows()[0])));
            }
        }
        newly.sort(MatchOrder.OF_REQUESTS);
        better.sort(MatchOrder.OF_REQUESTS);
        return new WhatIf(List.copyOf(newly), List.copyOf(better), served, unserved);
    }
}
