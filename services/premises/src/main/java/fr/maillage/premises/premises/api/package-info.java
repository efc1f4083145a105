/** Premises, units, contacts, shares and documents over HTTP. */
@NullMarked
package fr.maillage.premises.premises.api;

import org.jspecify.annotations.NullMarked;
