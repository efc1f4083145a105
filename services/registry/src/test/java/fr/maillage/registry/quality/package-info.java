/** Tests. */
@NullMarked
package fr.maillage.registry.quality;

import org.jspecify.annotations.NullMarked;
