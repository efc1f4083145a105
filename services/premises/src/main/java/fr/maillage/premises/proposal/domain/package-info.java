/** What a proposal is and may become; plain Java. */
@NullMarked
package fr.maillage.premises.proposal.domain;

import org.jspecify.annotations.NullMarked;
