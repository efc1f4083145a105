/** Tests of the change proposals. */
@NullMarked
package fr.maillage.registry.changeproposal.domain;

import org.jspecify.annotations.NullMarked;
