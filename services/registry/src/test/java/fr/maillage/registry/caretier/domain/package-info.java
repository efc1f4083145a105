/** Tests. */
@NullMarked
package fr.maillage.registry.caretier.domain;

import org.jspecify.annotations.NullMarked;
