/** Sealed columns, batch by batch, under the worker's identity. */
@NullMarked
package fr.maillage.integration.seal.store;

import org.jspecify.annotations.NullMarked;
