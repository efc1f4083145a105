/** Tables lease, lease_sublease, lease_occupancy and lease_setting. */
@NullMarked
package fr.maillage.premises.lease.store;

import org.jspecify.annotations.NullMarked;
