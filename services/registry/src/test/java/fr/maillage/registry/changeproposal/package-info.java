/** Tests of the change proposals. */
@NullMarked
package fr.maillage.registry.changeproposal;

import org.jspecify.annotations.NullMarked;
