/** The operation and its answer. */
@NullMarked
package fr.maillage.registry.population.api;

import org.jspecify.annotations.NullMarked;
