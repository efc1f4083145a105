package fr.maillage.premises.matchrun.domain;

import java.util.UUID;

/**
 * One assignment as it was found.
 *
 * @param position in the list, from 0
 * @param rank of the room among the request's own, from 1, among those considered
 * @param reasons JSON: the match as it is answered, checks and components with it
 */
public record KeptAssignment(
        int position, UUID requestId, UUID premisesId, UUID roomId, int rank, double score, String reasons) {}
