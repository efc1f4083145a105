package fr.maillage.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** {@code maillage.gateway.limits.*} */
@ConfigMapping(prefix = "maillage.gateway.limits")
public interface LimitsConfig {

    /**
     * What each tier allows, by name. {@code anonymous} is for callers without a valid token, by network address;
     * {@code default} for clients without a tier, or with one that is not listed here.
     */
    Map<String, Tier> tiers();

    /** The tier of a client by its {@code client_id}; goes before the {@code tier} claim of its tokens. */
    Map<String, String> clients();

    /** A Redis shared by several gateways, {@code redis://host:port} or {@code rediss://}; without it each counts alone. */
    Optional<String> redisUrl();

    /** How long Redis may take; then this gateway counts alone. */
    @WithDefault("0.1S")
    Duration redisTimeout();

    /** Callers counted in memory at most; the one not seen for longest is forgotten first. */
    @WithDefault("100000")
    long callers();

    /** Allowances of one tier. */
    interface Tier {

        Rate read();

        Rate write();

        Rate export();
    }
}
