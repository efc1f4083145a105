/** The rules of leases, and the ledger of who owes what. */
@NullMarked
package fr.maillage.premises.lease.domain;

import org.jspecify.annotations.NullMarked;
