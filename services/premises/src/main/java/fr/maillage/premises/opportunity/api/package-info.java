/** Opportunities over HTTP: the organization's own, and what everybody may read. */
@NullMarked
package fr.maillage.premises.opportunity.api;

import org.jspecify.annotations.NullMarked;
