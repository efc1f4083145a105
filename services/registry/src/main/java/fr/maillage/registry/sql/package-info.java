/**
 * Statements written by hand, on the connection of the transaction at hand. No feature: what the stores of several features
 * stand on.
 */
@NullMarked
package fr.maillage.registry.sql;

import org.jspecify.annotations.NullMarked;
