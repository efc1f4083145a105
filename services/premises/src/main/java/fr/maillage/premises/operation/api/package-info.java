/** Planned operations over HTTP. */
@NullMarked
package fr.maillage.premises.operation.api;

import org.jspecify.annotations.NullMarked;
