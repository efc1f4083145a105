/**
 * Opportunities: rooms, seats and posts that an organization publishes for whoever would settle, without a person in them,
 * and the log of whom they were sent to.
 */
@NullMarked
package fr.maillage.premises.opportunity;

import org.jspecify.annotations.NullMarked;
