/** Support acts over HTTP. */
@NullMarked
package fr.maillage.premises.support.api;

import org.jspecify.annotations.NullMarked;
