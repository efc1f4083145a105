/**
 * What a seeker asks, what a room offers, and how the two are judged: criteria that exclude with a reason, criteria
 * that weigh with a contribution. Judges one pair at a time; {@code matching} finds the best among many.
 */
@NullMarked
package fr.maillage.premises.criteria;

import org.jspecify.annotations.NullMarked;
