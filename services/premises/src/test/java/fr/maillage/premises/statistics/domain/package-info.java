/** What of figures may be told. */
@NullMarked
package fr.maillage.premises.statistics.domain;

import org.jspecify.annotations.NullMarked;
