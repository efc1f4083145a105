/** From a proposal to the follow-up, over HTTP. */
@NullMarked
package fr.maillage.premises.proposal;

import org.jspecify.annotations.NullMarked;
