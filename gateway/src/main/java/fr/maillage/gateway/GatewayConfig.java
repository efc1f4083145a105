package fr.maillage.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

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

    /** The client of the try-out page at the identity provider: public, code flow with PKCE. */
    @WithDefault("maillage-docs")
    String docsClient();

    /** How long a connection to a service may take to open. */
    @WithDefault("2S")
    Duration connectTimeout();

    /** How long a service may think once it has the whole request. */
    @WithDefault("60S")
    Duration responseTimeout();

    /** How long a connection to a service may stand still in the middle of an answer. */
    @WithDefault("90S")
    Duration idleTimeout();

    /** Connections kept to each service at most. */
    @WithDefault("128")
    int connections();

    /** Requests that may wait for one of them; the next is answered 503 at once. */
    @WithDefault("512")
    int waiting();
}
