/** Figures, and what of them may be told; plain Java. */
@NullMarked
package fr.maillage.premises.statistics.domain;

import org.jspecify.annotations.NullMarked;
