/** Conditions that the stores of several features share. No feature: what they stand on. */
@NullMarked
package fr.maillage.registry.sql;

import org.jspecify.annotations.NullMarked;
