/** Sealed columns after a rotation of keys. */
@NullMarked
package fr.maillage.premises.seal;

import org.jspecify.annotations.NullMarked;
