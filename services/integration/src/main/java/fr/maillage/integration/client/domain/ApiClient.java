package fr.maillage.integration.client.domain;

import fr.maillage.integration.tenant.domain.Effect;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A machine client of an organization.
 *
 * @param keys one, or two while one follows the other
 * @param version rises with every decision
 * @param effect whether Keycloak already has this version
 */
public record ApiClient(
        UUID id,
        String tenant,
        ClientContent content,
        List<ClientKey> keys,
        ClientState state,
        int version,
        Effect effect,
        Instant createdAt,
        Instant changedAt) {

    public static final int MOST_KEYS = 2;
    private static final String PREFIX = "api-";

    public ApiClient {
        keys = List.copyOf(keys);
    }

    public static ApiClient make(UUID id, String tenant, ClientContent content, List<ClientKey> keys, Instant now) {
        return new ApiClient(id, tenant, content, keys, ClientState.ACTIVE, 1, Effect.pending(), now, now);
    }

    /** Its {@code client_id} at Keycloak. */
    public String clientId() {
        return PREFIX + id;
    }

    public ApiClient with(ClientContent wanted, Instant now) {
        return next(wanted, keys, state, now);
    }

    public ApiClient moved(ClientState to, Instant now) {
        return next(content, keys, to, now);
    }

    public ApiClient withKey(ClientKey added, Instant now) {
        return next(content, Stream.concat(keys.stream(), Stream.of(added)).toList(), state, now);
    }

    public ApiClient withoutKey(String kid, Instant now) {
        return next(content, keys.stream().filter(key -> !key.kid().equals(kid)).toList(), state, now);
    }

    private ApiClient next(ClientContent wanted, List<ClientKey> held, ClientState to, Instant now) {
        return new ApiClient(id, tenant, wanted, held, to, version + 1, Effect.pending(), createdAt, now);
    }
}
