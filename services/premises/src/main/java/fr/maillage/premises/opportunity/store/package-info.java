/** Tables opportunity and opportunity_diffusion. */
@NullMarked
package fr.maillage.premises.opportunity.store;

import org.jspecify.annotations.NullMarked;
