/** Tests. */
@NullMarked
package fr.maillage.registry.localknowledge;

import org.jspecify.annotations.NullMarked;
