package fr.maillage.gateway.resilience;

/**
 * Lets one call in ten be asked again, over time: a service in trouble gets a tenth more work from retries, never twice
 * as much. A small reserve serves those who ask rarely. Safe from any thread.
 */
public final class RetryBudget {

    private static final int CALLS_PER_RETRY = 10;
    private static final int RESERVE = 10 * CALLS_PER_RETRY;

    private int balance = RESERVE;

    /** A call has been made for the first time. */
    public synchronized void earn() {
        balance = Math.min(RESERVE, balance + 1);
    }

    /** Whether a call may be made for the second time; spends the budget when so. */
    public synchronized boolean spend() {
        if (balance < CALLS_PER_RETRY) {
            return false;
        }
        balance -= CALLS_PER_RETRY;
        return true;
    }
}
