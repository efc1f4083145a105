/** Figures over HTTP. */
@NullMarked
package fr.maillage.premises.statistics;

import org.jspecify.annotations.NullMarked;
