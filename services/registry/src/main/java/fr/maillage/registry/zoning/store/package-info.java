/** Zoning in the database and how its file gets there. */
@NullMarked
package fr.maillage.registry.zoning.store;

import org.jspecify.annotations.NullMarked;
