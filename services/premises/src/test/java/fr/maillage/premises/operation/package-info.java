/** Planned operations over HTTP. */
@NullMarked
package fr.maillage.premises.operation;

import org.jspecify.annotations.NullMarked;
