package fr.maillage.integration.outside;

import fr.maillage.integration.outside.domain.AddressPolicy;
import fr.maillage.integration.outside.domain.UrlPolicy;
import fr.maillage.integration.outside.domain.UrlPolicy.Refusal;
import fr.maillage.integration.outside.domain.UrlPolicy.Target;
import fr.maillage.integration.outside.remote.AddressRefused;
import fr.maillage.integration.outside.remote.Calls;
import fr.maillage.integration.outside.remote.CheckedAddresses;
import fr.maillage.integration.outside.remote.HostAddresses;
import fr.maillage.integration.outside.remote.Reply;
import fr.maillage.integration.outside.remote.Request;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The only way out: where calls may go is judged when an address is set and again each time it is called. */
@ApplicationScoped
public class Outside {

    private final OutsideConfig config;
    private final UrlPolicy urls;
    private final CheckedAddresses addresses;
    private final Calls calls;

    Outside(OutsideConfig config, HostAddresses names) {
        this.config = config;
        this.urls = new UrlPolicy(config.ports(), config.testMode());
        this.addresses = new CheckedAddresses(names, new AddressPolicy(config.testMode()));
        this.calls = new Calls(Calls.usualTrust(), config.connectTimeout(), config.keepAlive());
    }

    /** Why this cannot be called. In test mode names need not exist yet. */
    public Optional<Refusal> refusal(String url) {
        Optional<Refusal> written = urls.refusal(url);
        if (written.isPresent() || config.testMode()) {
            return written;
        }
        try {
            addresses.of(UrlPolicy.target(url).host(), config.connectTimeout());
            return Optional.empty();
        } catch (AddressRefused e) {
            return Optional.of(e.refusal());
        }
    }

    /**
     * Calls what the name leads to now, if that may be called.
     *
     * @param whose connections are never shared between two of these
     * @throws java.net.SocketTimeoutException when the deadline passes first
     * @throws fr.maillage.integration.outside.remote.UnreadableAnswer when what comes back is not HTTP
     */
    public Reply call(String whose, String url, Request request, Duration deadline) throws AddressRefused, IOException {
        Refusal written = urls.refusal(url).orElse(null);
        if (written != null) {
            throw new AddressRefused(written);
        }
        Target target = UrlPolicy.target(url);
        List<InetAddress> checked = addresses.of(target.host(), config.connectTimeout());
        return calls.send(whose, target, checked, request, deadline);
    }

    @PreDestroy
    void stop() {
        calls.close();
    }
}
