/** The address base and the rows to be located, as SQL; work goes through them in the order of communes. */
@NullMarked
package fr.maillage.registry.geocode.store;

import org.jspecify.annotations.NullMarked;
