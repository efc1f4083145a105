/** What is offered, and what must not stand in it; plain Java. */
@NullMarked
package fr.maillage.premises.opportunity.domain;

import org.jspecify.annotations.NullMarked;
