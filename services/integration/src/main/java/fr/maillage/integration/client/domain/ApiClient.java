package fr.maillage.integration.client.domain;

import fr.maillage.integration.tenant.domain.Effect;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A machine client of an organization.
 *
 * @param keys one, or two while one follows the other; of an address the last good ones
 * @param fetch how it goes with the address of the keys, null without one
 * @param version rises with every decision
 * @param effect whether Keycloak already has this version
 */
public record ApiClient(
        UUID id,
        String tenant,
        ClientContent content,
        List<ClientKey> keys,
        @Nullable KeyFetch fetch,
        ClientState state,
        int version,
        Effect effect,
        Instant createdAt,
        Instant changedAt) {

    public static final int MOST_KEYS = 2;
    public static final int MOST_PUBLISHED = 8;
    private static final String PREFIX = "api-";

    public ApiClient {
        keys = List.copyOf(keys);
    }

    public static ApiClient make(
            UUID id,
            String tenant,
            ClientContent content,
            List<ClientKey> keys,
            @Nullable KeyFetch fetch,
            Instant now) {
        return new ApiClient(id, tenant, content, keys, fetch, ClientState.ACTIVE, 1, Effect.pending(), now, now);
    }

    /** Its {@code client_id} at Keycloak. */
    public String clientId() {
        return PREFIX + id;
    }

    public ApiClient with(ClientContent wanted, Instant now) {
        return next(wanted, keys, fetch, state, now);
    }

    /** Whose keys are at an address from now on, or no longer: those that are good then stay, as if uploaded. */
    public ApiClient with(ClientContent wanted, List<ClientKey> held, @Nullable KeyFetch asked, Instant now) {
        return next(wanted, held, asked, state, now);
    }

    /** The keys of its address, newly fetched. */
    public ApiClient withFetched(List<ClientKey> fetched, KeyFetch good, Instant now) {
        return next(content, fetched, good, state, now);
    }

    public ApiClient moved(ClientState to, Instant now) {
        return next(content, keys, fetch, to, now);
    }

    public ApiClient withKey(ClientKey added, Instant now) {
        return next(content, Stream.concat(keys.stream(), Stream.of(added)).toList(), fetch, state, now);
    }

    public ApiClient withoutKey(String kid, Instant now) {
        return next(content, keys.stream().filter(key -> !key.kid().equals(kid)).toList(), fetch, state, now);
    }

    private ApiClient next(
            ClientContent wanted, List<ClientKey> held, @Nullable KeyFetch asked, ClientState to, Instant now) {
        return new ApiClient(id, tenant, wanted, held, asked, to, version + 1, Effect.pending(), createdAt, now);
    }
}
