package fr.maillage.integration.webhook;

import fr.maillage.integration.webhook.domain.AddressPolicy;
import fr.maillage.integration.webhook.domain.UrlPolicy;
import fr.maillage.integration.webhook.domain.UrlPolicy.Refusal;
import fr.maillage.integration.webhook.domain.UrlPolicy.Target;
import fr.maillage.integration.webhook.remote.AddressRefused;
import fr.maillage.integration.webhook.remote.Answer;
import fr.maillage.integration.webhook.remote.CheckedAddresses;
import fr.maillage.integration.webhook.remote.HostAddresses;
import fr.maillage.integration.webhook.remote.Message;
import fr.maillage.integration.webhook.remote.Post;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Where messages may go, judged when an address is set and again each time something is sent. */
@ApplicationScoped
public class Receivers {

    private final WebhooksConfig config;
    private final UrlPolicy urls;
    private final CheckedAddresses addresses;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-deadlines").daemon().factory());
    private final Post post;

    Receivers(WebhooksConfig config, HostAddresses names, Clock clock) {
        this.config = config;
        this.urls = new UrlPolicy(config.ports(), config.testMode());
        this.addresses = new CheckedAddresses(names, new AddressPolicy(config.testMode()));
        this.post = new Post(Post.usualTrust(), watch, clock, config.connectTimeout(), config.deadline());
    }

    /** Why this cannot be the address of a receiver. In test mode names need not exist yet. */
    Optional<Refusal> refusal(String url) {
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

    /** Sends to what the name leads to now, if that may be called. */
    Answer send(String url, Message message) throws AddressRefused {
        Refusal written = urls.refusal(url).orElse(null);
        if (written != null) {
            throw new AddressRefused(written);
        }
        Target target = UrlPolicy.target(url);
        List<InetAddress> checked = addresses.of(target.host(), config.connectTimeout());
        return post.send(target, checked, message);
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }
}
