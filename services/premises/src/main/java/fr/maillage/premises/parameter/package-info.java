/** Figures of rules that change by date: data with their validity and source, never constants. */
@NullMarked
package fr.maillage.premises.parameter;

import org.jspecify.annotations.NullMarked;
