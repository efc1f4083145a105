/** What a proposal is and what is refused of one; plain Java. */
@NullMarked
package fr.maillage.registry.changeproposal.domain;

import org.jspecify.annotations.NullMarked;
