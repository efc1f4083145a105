/**
 * Calls Maven when, and only when, the sources of a module are newer than what was built from them, and fetches
 * distributions through it, so that the machine's own Maven settings decide where things come from.
 */
@NullMarked
package fr.maillage.local.build;

import org.jspecify.annotations.NullMarked;
