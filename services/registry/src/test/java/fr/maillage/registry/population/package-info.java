@NullMarked
package fr.maillage.registry.population;

import org.jspecify.annotations.NullMarked;
