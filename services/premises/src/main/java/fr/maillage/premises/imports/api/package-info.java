/** Imports over HTTP. */
@NullMarked
package fr.maillage.premises.imports.api;

import org.jspecify.annotations.NullMarked;
