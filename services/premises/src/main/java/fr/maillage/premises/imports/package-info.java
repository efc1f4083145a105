/**
 * Premises and units from a spreadsheet, for one organization: a job that says of each line what is wrong with it, and
 * that can be rehearsed.
 */
@NullMarked
package fr.maillage.premises.imports;

import org.jspecify.annotations.NullMarked;
