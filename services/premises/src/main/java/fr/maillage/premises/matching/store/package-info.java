/** Rooms and open requests of an organization as the engine sees them, and its settings; SQL and the documents it keeps. */
@NullMarked
package fr.maillage.premises.matching.store;

import org.jspecify.annotations.NullMarked;
