package fr.maillage.premises.criteria.domain;

import org.jspecify.annotations.Nullable;

/**
 * One professional of a request.
 *
 * @param profession key of the profession, the same as in {@link Locality#need()}
 * @param areaDm2 own need, when told apart from the group's
 */
public record Member(String profession, @Nullable Integer areaDm2) {}
