/** Tiers of care over HTTP. */
@NullMarked
package fr.maillage.registry.caretier.api;

import org.jspecify.annotations.NullMarked;
