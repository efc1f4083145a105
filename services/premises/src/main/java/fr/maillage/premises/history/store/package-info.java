/** Table object_change. */
@NullMarked
package fr.maillage.premises.history.store;

import org.jspecify.annotations.NullMarked;
