package fr.maillage.platform.data.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Several reads of one state: what a page shows and what its total counts are of the same instant. PostgreSQL takes the
 * level of a transaction before its first query, and the first query is the one that says for whom it acts: so it is asked
 * for here and set there.
 */
@ApplicationScoped
public class Snapshot {

    private static final Object WANTED = new Object();
    private static final Object BEGUN = new Object();

    private final TransactionSynchronizationRegistry transactions;

    Snapshot(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** To be called first in a transaction that only reads; refused once it has asked the database anything. */
    public void begin() {
        if (transactions.getResource(BEGUN) != null) {
            throw new IllegalStateException("a snapshot is asked for after the first query of its transaction");
        }
        transactions.putResource(WANTED, true);
    }

    /** Whether the transaction, whose first connection is being handed out, asked for one. */
    boolean wanted() {
        transactions.putResource(BEGUN, true);
        return transactions.getResource(WANTED) != null;
    }
}
