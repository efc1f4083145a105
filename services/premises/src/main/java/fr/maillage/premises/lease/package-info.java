/**
 * Leases of rooms for care: what a town leases from a landlord, sublets by unit and keeps for itself, who occupied which unit
 * when, and from that, month by month, who owes what. The vacancy rule is that of Angers: a unit never let is the town's to
 * pay, one that was let once is its occupants'.
 */
@NullMarked
package fr.maillage.premises.lease;

import org.jspecify.annotations.NullMarked;
