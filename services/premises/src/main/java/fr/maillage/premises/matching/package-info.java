/**
 * Which rooms for a request, which requests for a room, what would change with more rooms. Rooms of an organization are
 * held in columns in memory, so that the best twenty of a hundred thousand are found in about a millisecond; what is
 * found is what judging every pair would find, in the same order.
 */
@NullMarked
package fr.maillage.premises.matching;

import org.jspecify.annotations.NullMarked;
