/** Sealing anew, for the operator. */
@NullMarked
package fr.maillage.premises.seal.api;

import org.jspecify.annotations.NullMarked;
