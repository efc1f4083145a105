package fr.maillage.premises.matchrun.domain;

import java.util.List;

/**
 * What a run proposes.
 *
 * @param assigned by request id
 * @param people placed
 * @param score sum of the scores, millionths
 * @param moves tried
 * @param complete the number of moves asked for was reached: the same facts give the same proposal again; false when time
 *     ran out first
 */
public record Proposal(List<Assigned> assigned, int people, long score, long moves, boolean complete) {

    public Proposal {
        assigned = List.copyOf(assigned);
    }
}
