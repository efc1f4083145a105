/**
 * Tiers of care: which professions and specialties an organization counts as first or second recourse. A local list, not
 * law (domain handbook 2.1); who never wrote one has that of Rennes.
 */
@NullMarked
package fr.maillage.registry.caretier;

import org.jspecify.annotations.NullMarked;
