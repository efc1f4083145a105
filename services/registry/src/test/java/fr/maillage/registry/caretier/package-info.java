/** Tests. */
@NullMarked
package fr.maillage.registry.caretier;

import org.jspecify.annotations.NullMarked;
