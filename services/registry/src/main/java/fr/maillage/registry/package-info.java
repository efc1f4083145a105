/**
 * The registry: territories, structures and, later, professionals, fed by official files and read by everyone.
 * One package is one feature; inside, the same four rooms everywhere (domain, store, api, remote).
 */
@NullMarked
package fr.maillage.registry;

import org.jspecify.annotations.NullMarked;
