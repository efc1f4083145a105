/** How good a record is, and why: one figure with its reasons, the same in answers and in filters. */
@NullMarked
package fr.maillage.registry.quality;

import org.jspecify.annotations.NullMarked;
