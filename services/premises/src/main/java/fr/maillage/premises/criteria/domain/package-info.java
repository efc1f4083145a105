/**
 * Seekers, rooms, criteria and their words. Areas are whole dm² (hundredths of a m²), money whole cents a month,
 * distances whole metres, normalised values whole millionths: sums are exact and two computations never differ by a
 * rounding. A fact that nobody gave is {@code null} or {@link fr.maillage.premises.criteria.domain.Tri#UNKNOWN}, and
 * stays so in every answer.
 */
@NullMarked
package fr.maillage.premises.criteria.domain;

import org.jspecify.annotations.NullMarked;
