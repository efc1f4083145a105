/** Runs, the solver alone and over HTTP. */
@NullMarked
package fr.maillage.premises.matchrun;

import org.jspecify.annotations.NullMarked;
