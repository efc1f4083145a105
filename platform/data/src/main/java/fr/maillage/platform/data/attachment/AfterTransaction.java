package fr.maillage.platform.data.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** What a file system has to do once the transaction at hand is over. */
@ApplicationScoped
class AfterTransaction {

    private final TransactionSynchronizationRegistry transactions;

    AfterTransaction(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    void committed(Runnable step) {
        transactions.registerInterposedSynchronization(new End() {
            @Override
            void ended(boolean attempted, int status) {
                if (status == Status.STATUS_COMMITTED) {
                    step.run();
                }
            }
        });
    }

    /** Not when a commit was attempted and failed: the database may have it nevertheless. */
    void undone(Runnable step) {
        transactions.registerInterposedSynchronization(new End() {
            @Override
            void ended(boolean attempted, int status) {
                if (!attempted && status != Status.STATUS_COMMITTED) {
                    step.run();
                }
            }
        });
    }

    private abstract static class End implements Synchronization {

        private boolean attempted;

        abstract void ended(boolean attempted, int status);

        @Override
        public void beforeCompletion() {
            attempted = true;
        }

        @Override
        public void afterCompletion(int status) {
            ended(attempted, status);
        }
    }
}
