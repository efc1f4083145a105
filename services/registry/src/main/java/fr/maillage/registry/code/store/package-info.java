/** The code table. */
@NullMarked
package fr.maillage.registry.code.store;

import org.jspecify.annotations.NullMarked;
