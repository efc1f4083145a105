/** Premises over HTTP, on the real PostgreSQL. */
@NullMarked
package fr.maillage.premises.premises;

import org.jspecify.annotations.NullMarked;
