/**
 * Support acts: the justification of each public support (AID-20). A draft gathers the pieces; the act becomes final when none
 * is missing, and from then on is a snapshot with its hash, which projects and aid files refer to by id.
 */
@NullMarked
package fr.maillage.premises.support;

import org.jspecify.annotations.NullMarked;
