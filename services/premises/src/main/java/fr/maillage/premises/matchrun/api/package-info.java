/** Runs over HTTP. */
@NullMarked
package fr.maillage.premises.matchrun.api;

import org.jspecify.annotations.NullMarked;
