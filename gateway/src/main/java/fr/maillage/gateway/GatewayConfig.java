package fr.maillage.gateway;

import fr.maillage.gateway.caller.Network;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code maillage.gateway.*} */
@ConfigMapping(prefix = "maillage.gateway")
public interface GatewayConfig {

    /** Where each service listens, by name: {@code registry} serves {@code /api/registry/} and is its audience. */
    Map<String, URI> services();

    /**
     * The address callers use when something stands in front of the gateway (TLS, a load balancer). Without it the
     * {@code Host} header is taken for what it says, and answers carry no HSTS.
     */
    Optional<URI> publicUrl();

    /**
     * Networks whose {@code X-Forwarded-For} is believed: balancers and proxies in front, never callers. Without any,
     * the address of the connection is the caller's.
     */
    Optional<List<Network>> trustedProxies();

    /** Networks that may read {@code /metrics}; for everybody else, and by default for all, it does not exist. */
    Optional<List<Network>> metricsNetworks();

    /** Origins of web pages that may call the API from a browser, exact; none by default. */
    Optional<Set<String>> corsOrigins();

    /** The client of the try-out page at the identity provider: public, code flow with PKCE. */
    @WithDefault("maillage-docs")
    String docsClient();

    /**
     * Whether a path that no contract has is 404 here. A gateway that is older than a service does not know the new paths
     * of that service.
     */
    @WithDefault("true")
    boolean contractPathsOnly();

    /** How long a connection to a service may take to open. */
    @WithDefault("1S")
    Duration connectTimeout();

    /** How long a service may think once it has the whole request; a caller may ask for less by Request-Timeout. */
    @WithDefault("60S")
    Duration responseTimeout();

    /** How long a connection to a service may stand still in the middle of an answer. */
    @WithDefault("90S")
    Duration idleTimeout();

    /** Connections kept to each service at most; every event loop has its share of them. */
    @WithDefault("128")
    int connections();

    /** Requests of one event loop that may wait for one of them; the next is answered 503 at once. */
    @WithDefault("512")
    int waiting();

    /** How long the parts of a territory sheet are waited for. */
    @WithDefault("3S")
    Duration sheetTimeout();

    /** When a service that does not answer is left in peace. */
    Breaker breaker();

    /** Calls are counted per service. */
    interface Breaker {

        /** Calls within the window before half of them failing opens it. */
        @WithDefault("20")
        int calls();

        @WithDefault("10S")
        Duration window();

        /** How long nobody is let through; then one call at a time tries. */
        @WithDefault("5S")
        Duration open();
    }
}
