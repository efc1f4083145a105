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

    /** From here to the end of the transaction every statement may be planned for its values again. */
    public static final String WEIGHED = "set local plan_cache_mode = auto";

    private enum Mark {
        WISHED,
        BY_KEYS,
        CONNECTED
    }

    /**
     * What the transaction asked of its connection.
     *
     * @param oneState all reads are of one instant
     * @param byKeys its statements are planned once a connection
     */
    record Wish(boolean oneState, boolean byKeys) {}

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

    /**
     * {@link #begin()}, for statements that look up by keys and whose best plan is the same whatever the values: each is
     * planned once a connection. PostgreSQL would otherwise plan most of them anew each time, which costs several times
     * their execution. A statement in between whose plan turns on its values goes behind {@link #WEIGHED}.
     */
    public void beginByKeys() {
        begin();
        if (transaction.getResource(Mark.CONNECTED) == null) {
            transaction.putResource(Mark.BY_KEYS, true);
        }
    }

    /** Notes that a statement is about to be made, and tells what the transaction wished for. */
    Wish connected() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return new Wish(false, false);
        }
        transaction.putResource(Mark.CONNECTED, true);
        return new Wish(transaction.getResource(Mark.WISHED) != null, transaction.getResource(Mark.BY_KEYS) != null);
    }
}
