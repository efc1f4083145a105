/** Sealing anew, for the operator. */
@NullMarked
package fr.maillage.registry.seal.api;

import org.jspecify.annotations.NullMarked;
