/** Support acts, the pieces they need and their canonical form; plain Java. */
@NullMarked
package fr.maillage.premises.support.domain;

import org.jspecify.annotations.NullMarked;
