package fr.maillage.platform.data.tenant;

import fr.maillage.platform.http.identity.Caller;
import io.quarkus.arc.Arc;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.lang.ScopedValue.CallableOp;
import java.util.Optional;

/**
 * For whom the running code acts. Transactions begun in it see what it allows; outside of a transaction every tenant table
 * is empty. Requests need nothing: their context is the verified token. A context is chosen before the transaction begins
 * and never changes inside it.
 */
@ApplicationScoped
public class TenantContext {

    private static final ScopedValue<Acting> CHOSEN = ScopedValue.newInstance();

    private final Caller caller;
    private final TransactionManager transactions;

    TenantContext(Caller caller, TransactionManager transactions) {
        this.caller = caller;
        this.transactions = transactions;
    }

    /** The organization whose rows are own rows; empty for one-object and all-organization work and for strangers. */
    public Optional<String> organization() {
        return Optional.of(acting().organization()).filter(name -> !name.isEmpty());
    }

    /**
     * Runs a job's work. With one organization, both identities of the service act for it; with all of them, only the
     * worker identity sees rows.
     */
    public <T, X extends Throwable> T asWorker(WorkerScope scope, String job, CallableOp<T, X> work) throws X {
        return in(Acting.worker(scope, job), work);
    }

    /** Runs the work of somebody who was handed one object and nothing else. {@code link} names the link in the audit. */
    public <T, X extends Throwable> T forObject(ObjectRef object, String link, CallableOp<T, X> work) throws X {
        return in(Acting.onObject(object, link), work);
    }

    /** Who acts. Never fails: a token that is refused, like no token, gives nobody. */
    public Acting acting() {
        if (CHOSEN.isBound()) {
            return CHOSEN.get();
        }
        if (!Arc.container().requestContext().isActive()) {
            return Acting.nobody();
        }
        try {
            return Acting.of(caller);
        } catch (AuthenticationFailedException refused) {
            return Acting.nobody();
        }
    }

    private <T, X extends Throwable> T in(Acting acting, CallableOp<T, X> work) throws X {
        if (transactionIsOpen()) {
            throw new IllegalStateException(
                    "a transaction is already open for %s, the context %s must be chosen before it"
                            .formatted(acting(), acting));
        }
        return ScopedValue.where(CHOSEN, acting).call(work);
    }

    private boolean transactionIsOpen() {
        try {
            return transactions.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw new IllegalStateException("the transaction manager does not answer", e);
        }
    }
}
