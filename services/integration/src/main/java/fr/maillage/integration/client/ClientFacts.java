package fr.maillage.integration.client;

import fr.maillage.integration.client.domain.ClientRules.Facts;
import fr.maillage.integration.client.domain.ClientTier;
import fr.maillage.integration.client.domain.Covered;
import fr.maillage.integration.client.domain.KeyFetch;
import fr.maillage.integration.tenant.TenantService;
import fr.maillage.platform.http.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What settings, roles and organizations say of the clients that the caller may make. */
@ApplicationScoped
class ClientFacts {

    private final ClientsConfig config;
    private final Set<ClientTier> tiers;
    private final TenantService tenants;
    private final Caller caller;

    ClientFacts(ClientsConfig config, TenantService tenants, Caller caller) {
        this.config = config;
        this.tiers = config.tiers().stream()
                .map(code -> ClientTier.of(code)
                        .orElseThrow(() -> new IllegalArgumentException("maillage.clients.tiers (" + code
                                + "), must be among " + List.of(ClientTier.values()))))
                .collect(Collectors.toUnmodifiableSet());
        this.tenants = tenants;
        this.caller = caller;
    }

    Facts of(String tenant) {
        Set<String> scopes = caller.roles().stream()
                .flatMap(role -> config.scopes().getOrDefault(role, List.of()).stream())
                .collect(Collectors.toSet());
        Covered covered = tenants.find(tenant)
                .map(known -> new Covered(
                        tenant,
                        Set.copyOf(known.definition().departments()),
                        Set.copyOf(known.definition().communeCodes())))
                .orElseGet(() -> new Covered(tenant, Set.of(), Set.of()));
        return new Facts(scopes, tiers, covered);
    }

    /** An address that answered well just now. */
    KeyFetch fetched(Instant now) {
        return KeyFetch.good(now, config.keysEvery());
    }

    int most() {
        return config.most();
    }
}
