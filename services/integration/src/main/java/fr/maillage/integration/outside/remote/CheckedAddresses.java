package fr.maillage.integration.outside.remote;

import fr.maillage.integration.outside.domain.AddressPolicy;
import fr.maillage.integration.outside.domain.UrlPolicy.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks once what a name leads to and checks every answer. Whoever connects uses what comes out of here and never the name
 * again: a name that changes its mind in between gains nothing.
 */
public final class CheckedAddresses {

    private final HostAddresses names;
    private final AddressPolicy policy;

    public CheckedAddresses(HostAddresses names, AddressPolicy policy) {
        this.names = names;
        this.policy = policy;
    }

    /** All addresses of the host, each of which may be connected to; one that may not refuses the whole name. */
    public List<InetAddress> of(String host, Duration longest) throws AddressRefused {
        List<InetAddress> found = resolved(host, longest);
        if (found.isEmpty()) {
            throw new AddressRefused(Refusal.UNKNOWN_HOST);
        }
        if (!found.stream().allMatch(policy::admits)) {
            throw new AddressRefused(Refusal.FORBIDDEN_ADDRESS);
        }
        return found;
    }

    // The resolver of the system cannot be interrupted: it is left behind when it takes too long.
    private List<InetAddress> resolved(String host, Duration longest) throws AddressRefused {
        FutureTask<List<InetAddress>> lookUp = new FutureTask<>(() -> names.of(host));
        Thread.ofVirtual().name("webhook-name").start(lookUp);
        try {
            return lookUp.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException) {
                throw new AddressRefused(Refusal.UNKNOWN_HOST);
            }
            throw new IllegalStateException("the resolver failed", e.getCause());
        } catch (TimeoutException e) {
            throw new AddressRefused(Refusal.UNKNOWN_HOST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AddressRefused(Refusal.UNKNOWN_HOST);
        }
    }
}
