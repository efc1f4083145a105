/**
 * What became of the objects that an organization keeps: one step a version, with what changed, why and by whom. One table
 * for all kinds; a feature gives its objects as named values and gets the differences.
 */
@NullMarked
package fr.maillage.premises.history;

import org.jspecify.annotations.NullMarked;
