package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.Seeker;
import java.util.List;
import java.util.Optional;

/**
 * The best rooms of every open request.
 *
 * @param settings version of the settings in force
 * @param rooms looked at
 */
public record Shortlists(int settings, int rooms, List<Of> requests) {

    public Shortlists {
        requests = List.copyOf(requests);
    }

    /**
     * One request.
     *
     * @param best its rooms, best first
     * @param first the one that it could be given beside all others; empty when there is none for it
     */
    public record Of(Seeker seeker, List<Match> best, Optional<Match> first) {}
}
