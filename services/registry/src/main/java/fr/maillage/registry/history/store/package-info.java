/** Table object_change. */
@NullMarked
package fr.maillage.registry.history.store;

import org.jspecify.annotations.NullMarked;
