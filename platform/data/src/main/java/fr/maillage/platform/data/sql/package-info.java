/**
 * Statements written by hand, on the connection of the transaction at hand: a where clause that grows, rows read one by one,
 * a taken key told by its name. No nouns of the domain; what the stores of every service stand on.
 */
@NullMarked
package fr.maillage.platform.data.sql;

import org.jspecify.annotations.NullMarked;
