package fr.maillage.gateway.route;

import java.net.URI;
import java.util.Set;

/** A service behind the gateway: everything below {@code /api/<service>/} is its own. */
public record Route(String service, URI target) {

    public Route {
        if (!service.matches("[a-z][a-z0-9-]{1,30}")) {
            throw new IllegalArgumentException(
                    "service name (" + service + "), must be lower-case letters, digits and hyphens");
        }
        boolean http = "http".equals(target.getScheme()) || "https".equals(target.getScheme());
        if (!http || target.getHost() == null || target.getPath().length() > 1) {
            throw new IllegalArgumentException(
                    "address of " + service + " (" + target + "), must be http(s)://host:port without path");
        }
    }

    /** What a token must be meant for. */
    public Set<String> audience() {
        return Set.of(service);
    }

    public boolean isTls() {
        return "https".equals(target.getScheme());
    }

    public int port() {
        if (target.getPort() > 0) {
            return target.getPort();
        }
        return isTls() ? 443 : 80;
    }
}
