package fr.maillage.gateway.route;

import fr.maillage.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The table of routes. */
@ApplicationScoped
public class Routes {

    private static final String API = "/api/";

    private final TreeMap<String, Route> byService = new TreeMap<>();

    Routes(GatewayConfig config) {
        config.services().forEach(this::add);
    }

    private void add(String service, URI target) {
        byService.put(service, new Route(service, target));
    }

    /** The service a path belongs to, null when it is nobody's. */
    public @Nullable Route find(String path) {
        if (!path.startsWith(API)) {
            return null;
        }
        int end = path.indexOf('/', API.length());
        return end < 0 ? null : byService.get(path.substring(API.length(), end));
    }

    /** The names of all services. */
    public Set<String> services() {
        return byService.keySet();
    }

    /** Every service, by name. */
    public List<Route> all() {
        return List.copyOf(byService.values());
    }
}
