/** Tables premises, premises_unit and premises_contact, by plain SQL. */
@NullMarked
package fr.maillage.premises.premises.store;

import org.jspecify.annotations.NullMarked;
