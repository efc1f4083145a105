/** Leases, their subleases, occupancies and liability over HTTP. */
@NullMarked
package fr.maillage.premises.lease.api;

import org.jspecify.annotations.NullMarked;
