/** What the statements on leases cost. */
@NullMarked
package fr.maillage.premises.lease.store;

import org.jspecify.annotations.NullMarked;
