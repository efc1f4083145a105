/** Projections against independently computed points. */
@NullMarked
package fr.maillage.registry.geography;

import org.jspecify.annotations.NullMarked;
