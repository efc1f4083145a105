/** Leases over HTTP. */
@NullMarked
package fr.maillage.premises.lease;

import org.jspecify.annotations.NullMarked;
