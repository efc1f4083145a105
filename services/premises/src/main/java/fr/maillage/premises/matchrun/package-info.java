/**
 * A proposal of who would best go where, for all open requests and all rooms at once. A job computes it with a solver;
 * it is kept to be read and is never applied: people propose, visit and agree.
 */
@NullMarked
package fr.maillage.premises.matchrun;

import org.jspecify.annotations.NullMarked;
