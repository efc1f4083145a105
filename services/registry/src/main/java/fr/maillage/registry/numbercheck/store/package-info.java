/** Numbers in the database. */
@NullMarked
package fr.maillage.registry.numbercheck.store;

import org.jspecify.annotations.NullMarked;
