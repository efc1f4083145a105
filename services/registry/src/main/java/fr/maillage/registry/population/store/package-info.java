/** Sums over territory_population. */
@NullMarked
package fr.maillage.registry.population.store;

import org.jspecify.annotations.NullMarked;
