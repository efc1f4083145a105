/** Sealed columns, and what stands on a sealed value. */
@NullMarked
package fr.maillage.premises.seal.domain;

import org.jspecify.annotations.NullMarked;
