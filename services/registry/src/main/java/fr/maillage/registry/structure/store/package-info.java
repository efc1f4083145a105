/** Structures in the database. */
@NullMarked
package fr.maillage.registry.structure.store;

import org.jspecify.annotations.NullMarked;
