package fr.maillage.gateway.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table of tiers and who is in which. */
@ApplicationScoped
class Tiers {

    static final String ANONYMOUS = "anonymous";
    private static final String DEFAULT = "default";

    private final Map<String, Map<Kind, Policy>> policies = new HashMap<>();
    private final Map<String, String> clients;

    Tiers(LimitsConfig config) {
        config.tiers().forEach((name, tier) -> policies.put(name, policies(name, tier)));
        require(DEFAULT, "maillage.gateway.limits.tiers");
        require(ANONYMOUS, "maillage.gateway.limits.tiers");
        clients = Map.copyOf(config.clients());
        clients.forEach((client, tier) -> require(tier, "maillage.gateway.limits.clients." + client));
    }

    /** The allowance of a client; a claim that names no tier of ours is as good as none. */
    Policy ofClient(String client, @Nullable String claimed, Kind kind) {
        String tier = clients.get(client);
        if (tier == null) {
            tier = claimed == null || claimed.equals(ANONYMOUS) ? DEFAULT : claimed;
        }
        return policy(policies.containsKey(tier) ? tier : DEFAULT, kind);
    }

    Policy ofStrangers(Kind kind) {
        return policy(ANONYMOUS, kind);
    }

    private Policy policy(String tier, Kind kind) {
        return Objects.requireNonNull(Objects.requireNonNull(policies.get(tier)).get(kind));
    }

    private void require(String tier, String where) {
        if (!policies.containsKey(tier)) {
            throw new IllegalArgumentException(where + ": tier (" + tier + "), must be one of "
                    + policies.keySet().stream().sorted().toList());
        }
    }

    private static Map<Kind, Policy> policies(String name, LimitsConfig.Tier tier) {
        if (!name.matches("[a-z][a-z0-9-]{0,30}")) {
            throw new IllegalArgumentException("tier name (" + name + "), must be lower-case letters, digits, hyphens");
        }
        var byKind = new EnumMap<Kind, Policy>(Kind.class);
        byKind.put(Kind.READ, Policy.of(name, Kind.READ, tier.read()));
        byKind.put(Kind.WRITE, Policy.of(name, Kind.WRITE, tier.write()));
        byKind.put(Kind.EXPORT, Policy.of(name, Kind.EXPORT, tier.export()));
        return byKind;
    }
}
