/** Addresses become points: the matcher on its own, and the whole way from files to answers. */
@NullMarked
package fr.maillage.registry.geocode;

import org.jspecify.annotations.NullMarked;
