/** Runs and what they proposed, as they were found. */
@NullMarked
package fr.maillage.premises.matchrun.store;

import org.jspecify.annotations.NullMarked;
