/** Imports of premises over HTTP. */
@NullMarked
package fr.maillage.premises.imports;

import org.jspecify.annotations.NullMarked;
