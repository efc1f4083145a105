/** Table change_proposal. */
@NullMarked
package fr.maillage.registry.changeproposal.store;

import org.jspecify.annotations.NullMarked;
