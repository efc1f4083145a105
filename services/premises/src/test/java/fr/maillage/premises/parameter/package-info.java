/** Figures of rules by their dates. */
@NullMarked
package fr.maillage.premises.parameter;

import org.jspecify.annotations.NullMarked;
