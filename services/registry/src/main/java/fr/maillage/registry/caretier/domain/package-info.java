/** Tiers of care as rules and what they say of a profession (REG-11). */
@NullMarked
package fr.maillage.registry.caretier.domain;

import org.jspecify.annotations.NullMarked;
