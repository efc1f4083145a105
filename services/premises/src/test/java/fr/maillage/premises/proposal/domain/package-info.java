/** Steps of proposals, without a database. */
@NullMarked
package fr.maillage.premises.proposal.domain;

import org.jspecify.annotations.NullMarked;
