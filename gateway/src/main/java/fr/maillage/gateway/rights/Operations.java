package fr.maillage.gateway.rights;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The operations of the merged contract, found by method and path. */
public final class Operations {

    private static final String API = "/api/";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final PathTree tree = new PathTree();
    private final Set<String> described = new HashSet<>();

    /**
     * Those of a contract.
     *
     * @param services what the gateway leads to; an operation of none of them needs a token for any
     */
    public static Operations of(JsonNode contract, Set<String> services) {
        var all = new Operations();
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    all.add(operation(operation.getKey(), path.getKey(), operation.getValue(), services));
                }
            }
        }
        return all;
    }

    /** One of them, by itself. */
    public static Operation operation(String method, String path, JsonNode json, Set<String> services) {
        String service = service(path);
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                services.contains(service) ? Set.of(service) : services,
                Needs.of(json));
    }

    private void add(Operation operation) {
        tree.add(operation);
        described.add(service(operation.template()));
    }

    /** Whether the contract of a service is known: without, nothing can be said about its paths. */
    boolean describe(String service) {
        return described.contains(service);
    }

    /** What a path may mean, methods of all kinds; nothing when no operation is there. */
    List<Operation> at(String path) {
        return tree.at(path.indexOf('%') < 0 ? path : decoded(path));
    }

    // Escapes of UTF-8 and nothing that separates: PathRule has refused the others. A plus is a plus in a path.
    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String service(String path) {
        int end = path.indexOf('/', API.length());
        return path.startsWith(API) && end > 0 ? path.substring(API.length(), end) : "";
    }
}
