/** Leases, subleases, occupancies and the ledger of who owes what; plain Java. */
@NullMarked
package fr.maillage.premises.lease.domain;

import org.jspecify.annotations.NullMarked;
