/** Premises and their units, what they may become, and the rules that refuse them; plain Java. */
@NullMarked
package fr.maillage.premises.premises.domain;

import org.jspecify.annotations.NullMarked;
