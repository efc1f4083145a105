/** Proposals, visits and follow-ups in the database; free words are sealed. */
@NullMarked
package fr.maillage.premises.proposal.store;

import org.jspecify.annotations.NullMarked;
