@NullMarked
package fr.maillage.registry.population.domain;

import org.jspecify.annotations.NullMarked;
