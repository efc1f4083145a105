/** Territories of the reference geography, to be found by level, name, postcode and membership. */
@NullMarked
package fr.maillage.registry.territory;

import org.jspecify.annotations.NullMarked;
