package fr.maillage.integration.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Wakes the worker once the decision can be seen, and not at all if it was undone. */
@ApplicationScoped
class AfterCommit {

    private final TransactionSynchronizationRegistry transactions;
    private final ClientEffects effects;

    AfterCommit(TransactionSynchronizationRegistry transactions, ClientEffects effects) {
        this.transactions = transactions;
        this.effects = effects;
    }

    void bringAbout() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    effects.wake();
                }
            }
        });
    }
}
