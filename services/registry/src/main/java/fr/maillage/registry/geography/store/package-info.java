/** Outlines and stamps in the database: read whole into memory, written where they differ. */
@NullMarked
package fr.maillage.registry.geography.store;

import org.jspecify.annotations.NullMarked;
