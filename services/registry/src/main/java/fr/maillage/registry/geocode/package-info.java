/**
 * Where people and structures are: addresses of the national directories matched to the national address base (BAN),
 * without any call to the outside, and corrections by hand, which no file and no matching undoes.
 */
@NullMarked
package fr.maillage.registry.geocode;

import org.jspecify.annotations.NullMarked;
