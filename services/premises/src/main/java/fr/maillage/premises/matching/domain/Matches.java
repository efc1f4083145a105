package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.Seeker;
import java.util.List;

/**
 * What is answered to a request.
 *
 * @param settings version of the settings in force
 * @param rooms looked at
 * @param admitted that no criterion excludes
 * @param best in the documented order
 * @param excluded those that miss least, when asked for
 */
public record Matches(
        Seeker seeker,
        Judge judge,
        int settings,
        int rooms,
        int admitted,
        List<Match> best,
        List<Match> excluded,
        List<Bridge> bridges,
        List<Colleagues.Suggestion> colleagues) {}
