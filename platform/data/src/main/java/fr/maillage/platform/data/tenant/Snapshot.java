package fr.maillage.platform.data.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Several reads of one state: what a page shows and what its total counts are of the same instant. PostgreSQL takes the
 * isolation of a transaction only before its first statement, which is ours ({@link TransactionSettings}); so this is a
 * wish, told to the connection when it comes.
 */
@ApplicationScoped
public class Snapshot {

    private enum Mark {
        WISHED,
        CONNECTED
    }

    private final TransactionSynchronizationRegistry transaction;

    Snapshot(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /**
     * To be called first in a transaction: all it reads is then of one instant (repeatable read). Once wished for, it
     * may be wished for again at any time.
     *
     * @throws IllegalStateException outside of a transaction, or after its first statement
     */
    public void begin() {
        if (transaction.getResource(Mark.WISHED) != null) {
            return;
        }
        if (transaction.getResource(Mark.CONNECTED) != null) {
            throw new IllegalStateException("one state of the database is to be asked for before its first statement");
        }
        transaction.putResource(Mark.WISHED, true);
    }

    /** Notes that a statement is about to be made; true when the transaction wished for one state. */
    boolean connected() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return false;
        }
        transaction.putResource(Mark.CONNECTED, true);
        return transaction.getResource(Mark.WISHED) != null;
    }
}
