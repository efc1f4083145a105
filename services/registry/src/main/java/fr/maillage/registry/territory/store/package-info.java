/** Territories in the database: how their files are merged, and how they are searched. */
@NullMarked
package fr.maillage.registry.territory.store;

import org.jspecify.annotations.NullMarked;
