/** Tables place_territory and place_zoning. */
@NullMarked
package fr.maillage.premises.place.store;

import org.jspecify.annotations.NullMarked;
