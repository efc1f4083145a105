package fr.maillage.integration.client.remote;

import fr.maillage.integration.client.domain.ClientKey;
import fr.maillage.integration.client.domain.KeyFault;
import fr.maillage.integration.outside.Outside;
import fr.maillage.integration.outside.remote.AddressRefused;
import fr.maillage.integration.outside.remote.Reply;
import fr.maillage.integration.outside.remote.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * The keys at an address. They are fetched here and handed to Keycloak, never the address: Keycloak would resolve it again,
 * follow redirects and reach whatever this network reaches.
 */
@ApplicationScoped
public class PublishedKeys {

    private static final int MOST_BYTES = 32 * 1024;
    private static final int OK = 200;
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "application/jwk-set+json, application/json", "User-Agent", "Maillage-Keys/1");

    private final Outside outside;
    private final KeySets sets;
    private final Clock clock;

    PublishedKeys(Outside outside, KeySets sets, Clock clock) {
        this.outside = outside;
        this.sets = sets;
        this.clock = clock;
    }

    /** What is published there now and can be used, in the order of its names. */
    public List<ClientKey> at(String url) throws KeysUnfit {
        Reply reply = called(url);
        if (reply.status() != OK) {
            throw new KeysUnfit(KeyFault.NOT_OK);
        }
        if (!reply.whole()) {
            throw new KeysUnfit(KeyFault.TOO_LARGE);
        }
        return sets.read(reply.body(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Reply called(String url) throws KeysUnfit {
        try {
            return outside.call("keys/" + url, url, Request.get(HEADERS, MOST_BYTES), DEADLINE);
        } catch (AddressRefused e) {
            throw new KeysUnfit(KeyFault.ADDRESS_REFUSED);
        } catch (IOException e) {
            throw new KeysUnfit(KeyFault.UNREACHABLE);
        }
    }
}
