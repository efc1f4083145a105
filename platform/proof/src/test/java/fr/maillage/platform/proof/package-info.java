/** The bookkeeping itself, tried on made-up tests. */
@NullMarked
package fr.maillage.platform.proof;

import org.jspecify.annotations.NullMarked;
