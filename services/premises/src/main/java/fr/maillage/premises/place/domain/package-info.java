/** Territories, stamps and zones; plain Java. */
@NullMarked
package fr.maillage.premises.place.domain;

import org.jspecify.annotations.NullMarked;
