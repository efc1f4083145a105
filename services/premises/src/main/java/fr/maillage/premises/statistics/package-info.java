/**
 * Figures on rooms and requests for those who decide: vacancy, exposure, time by stage, reasons of failure, what is not met.
 * Aggregates only; counts of people below the floor are not told, nor is what would give them away.
 */
@NullMarked
package fr.maillage.premises.statistics;

import org.jspecify.annotations.NullMarked;
