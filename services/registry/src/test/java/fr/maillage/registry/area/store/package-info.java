/** The statements of areas, as PostgreSQL runs them. */
@NullMarked
package fr.maillage.registry.area.store;

import org.jspecify.annotations.NullMarked;
