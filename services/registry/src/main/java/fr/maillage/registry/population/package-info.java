/**
 * People by age, of any territories together: sums of what the census tells of their IRIS, with the vintage, the source and
 * the share of the territories that the figures cover.
 */
@NullMarked
package fr.maillage.registry.population;

import org.jspecify.annotations.NullMarked;
