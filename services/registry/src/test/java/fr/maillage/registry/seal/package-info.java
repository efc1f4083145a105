/** Tests. */
@NullMarked
package fr.maillage.registry.seal;

import org.jspecify.annotations.NullMarked;
