/** Support acts over HTTP. */
@NullMarked
package fr.maillage.premises.support;

import org.jspecify.annotations.NullMarked;
