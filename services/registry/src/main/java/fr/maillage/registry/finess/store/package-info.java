/** How the FINESS stock meets the structure table. */
@NullMarked
package fr.maillage.registry.finess.store;

import org.jspecify.annotations.NullMarked;
