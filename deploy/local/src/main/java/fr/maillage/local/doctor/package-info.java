/**
 * Looks at the machine and the data directory before they disappoint: each check says what it saw and, when it
 * does not like it, what to do.
 */
@NullMarked
package fr.maillage.local.doctor;

import org.jspecify.annotations.NullMarked;
