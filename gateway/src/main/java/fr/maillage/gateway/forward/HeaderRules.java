package fr.maillage.gateway.forward;

import io.vertx.core.MultiMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which headers cross the gateway. Those of one connection stay on it (RFC 9110 section 7.6.1, the ones named by
 * {@code Connection} included); those by which a caller could claim to be somebody or somewhere else are dropped, and
 * the true ones set by the gateway.
 */
final class HeaderRules {

    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-authentication-info",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    private static final Set<String> DROPPED = Set.of(
            "host",
            "expect",
            "cookie",
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "true-client-ip",
            "x-cluster-client-ip",
            "cf-connecting-ip",
            "fastly-client-ip",
            "x-tenant-id",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "x-method-override",
            "x-original-host",
            "via",
            "request-timeout",
            "traceparent",
            "x-request-id");

    private static final List<String> DROPPED_PREFIXES = List.of("x-forwarded-", "x-user-", "x-auth-", "x-remote-");

    private static final Set<String> NEVER_SHOWN = Set.of("server", "set-cookie", "x-powered-by", "alt-svc");

    private HeaderRules() {}

    static void copyRequest(MultiMap from, MultiMap to) {
        Set<String> local = namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!local.contains(name) && crossesToService(name)) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    /** Headers the gateway has set on the answer already are its own to say. */
    static void copyResponse(MultiMap from, MultiMap to) {
        Set<String> local = namedByConnection(from);
        Set<String> ours = new HashSet<>();
        to.names().forEach(name -> ours.add(name.toLowerCase(Locale.ROOT)));
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            boolean crosses = !local.contains(name) && !NEVER_SHOWN.contains(name) && !ours.contains(name);
            if (crosses && !OF_ONE_CONNECTION.contains(name)) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    private static boolean crossesToService(String name) {
        return !OF_ONE_CONNECTION.contains(name)
                && !DROPPED.contains(name)
                // Some servers take an underscore for a hyphen: X_Tenant_Id.
                && name.indexOf('_') < 0
                && (!name.startsWith("x-") || DROPPED_PREFIXES.stream().noneMatch(name::startsWith));
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        List<String> connection = headers.getAll("connection");
        if (connection.isEmpty()) {
            return Set.of();
        }
        var names = new HashSet<String>();
        for (String value : connection) {
            for (String name : value.split(",", -1)) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
