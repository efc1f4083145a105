package fr.maillage.platform.data.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/** Begins the transaction that the operation's services join; whatever is thrown undoes all of it. */
@ApplicationScoped
class OneTransaction {

    @Transactional(rollbackOn = Exception.class)
    <T> T run(Callable<T> work) throws Exception {
        return work.call();
    }
}
