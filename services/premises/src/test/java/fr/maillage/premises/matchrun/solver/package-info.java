/** Runs, the solver alone and over HTTP. */
@NullMarked
package fr.maillage.premises.matchrun.solver;

import org.jspecify.annotations.NullMarked;
