/** Counts over the tables of requests. */
@NullMarked
package fr.maillage.premises.statistics.store;

import org.jspecify.annotations.NullMarked;
