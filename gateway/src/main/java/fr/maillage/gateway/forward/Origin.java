package fr.maillage.gateway.forward;

import fr.maillage.gateway.GatewayConfig;
import fr.maillage.gateway.caller.CallerAddress;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The address the caller used, as services are told it. */
@ApplicationScoped
public class Origin {

    private final @Nullable URI publicUrl;
    private final CallerAddress addresses;

    Origin(GatewayConfig config, CallerAddress addresses) {
        this.addresses = addresses;
        this.publicUrl = config.publicUrl().orElse(null);
    }

    public boolean isTls(HttpServerRequest request) {
        return publicUrl == null ? request.isSSL() : "https".equals(publicUrl.getScheme());
    }

    void describe(HttpServerRequest request, MultiMap headers) {
        boolean tls = isTls(request);
        headers.set("X-Forwarded-For", addresses.of(request));
        headers.set("X-Forwarded-Proto", tls ? "https" : "http");
        String host = host(request);
        if (!host.isEmpty()) {
            headers.set("X-Forwarded-Host", host);
        }
    }

    /** With its port, unless it is the default one. */
    private String host(HttpServerRequest request) {
        if (publicUrl != null) {
            return publicUrl.getAuthority();
        }
        HostAndPort authority = request.authority();
        return authority == null ? "" : authority.toString();
    }
}
