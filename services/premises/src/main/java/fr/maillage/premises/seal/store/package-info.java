/** Sealed values as the database keeps them, read across organizations by the job that seals them anew. */
@NullMarked
package fr.maillage.premises.seal.store;

import org.jspecify.annotations.NullMarked;
