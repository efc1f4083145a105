/** Proposals, visits and follow-ups over HTTP. */
@NullMarked
package fr.maillage.premises.proposal.api;

import org.jspecify.annotations.NullMarked;
