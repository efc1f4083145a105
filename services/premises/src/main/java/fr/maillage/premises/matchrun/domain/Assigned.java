package fr.maillage.premises.matchrun.domain;

import java.util.UUID;

/**
 * A request and the choice proposed to it.
 *
 * @param rank of the choice among the request's own, from 1
 */
public record Assigned(UUID request, Choice choice, int rank) {}
