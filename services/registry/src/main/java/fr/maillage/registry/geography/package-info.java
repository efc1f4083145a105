/** Coordinates: projected systems to WGS84, by a projection library. */
@NullMarked
package fr.maillage.registry.geography;

import org.jspecify.annotations.NullMarked;
