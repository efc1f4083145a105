package fr.maillage.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.integration.StandInKeycloak.Reply;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The clients of the realm, as Keycloak's administration answers for them. */
final class StandInClients {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SCOPES = List.of(
            "basic",
            "realm-roles",
            "username",
            "service_account",
            "profile",
            "email",
            "organization",
            "registry:read",
            "registry:write",
            "integration:read",
            "integration:write");

    private final Map<String, ObjectNode> clients = new LinkedHashMap<>();
    private final Consumer<String> accounts;
    private int left = Integer.MAX_VALUE;

    StandInClients(Consumer<String> accounts) {
        this.accounts = accounts;
    }

    /**
     * Answers so many calls, then none; whose client asks is answered all the same. Retries of other tests' clients may use
     * some of these calls, which breaks off earlier.
     */
    void failAfter(int calls) {
        left = calls;
    }

    void add(String clientId, String organization) {
        ObjectNode client = JSON.createObjectNode()
                .put("id", "id-of-" + clientId)
                .put("clientId", clientId)
                .put("enabled", true);
        client.putObject("attributes").put("maillage.organization", organization);
        clients.put("id-of-" + clientId, client);
    }

    void disable(String clientId) {
        named(clientId).orElseThrow().put("enabled", false);
    }

    Optional<ObjectNode> named(String clientId) {
        return Optional.ofNullable(clients.get("id-of-" + clientId));
    }

    static ArrayNode scopes() {
        return scopes(SCOPES);
    }

    private static ArrayNode scopes(Iterable<String> names) {
        ArrayNode list = JSON.createArrayNode();
        names.forEach(name -> list.addObject().put("id", "scope-" + name).put("name", name));
        return list;
    }

    Reply answer(String verb, String[] parts, String query, byte[] body) throws IOException {
        if (!query.contains("clientId=client-of-") && --left < 0) {
            return Reply.empty(503);
        }
        if (parts.length == 1) {
            return verb.equals("POST") ? create((ObjectNode) JSON.readTree(body)) : Reply.of(list(query));
        }
        ObjectNode known = clients.get(parts[1]);
        if (known == null) {
            return Reply.empty(404);
        }
        if (parts.length == 2) {
            return change(verb, parts[1], known, body);
        }
        return part(verb, parts, known);
    }

    // As Keycloak does: a new client has the scopes that the realm gives to all.
    private Reply create(ObjectNode made) {
        String clientId = made.path("clientId").asText();
        String id = "id-of-" + clientId;
        if (clients.containsKey(id)) {
            return Reply.empty(409);
        }
        made.put("id", id)
                .putArray("defaultClientScopes")
                .add("basic")
                .add("profile")
                .add("email");
        made.putArray("optionalClientScopes").add("organization");
        clients.put(id, made);
        accounts.accept(clientId);
        return Reply.created("clients/" + id);
    }

    private Reply change(String verb, String id, ObjectNode known, byte[] body) throws IOException {
        switch (verb) {
            case "DELETE" -> clients.remove(id);
            case "PUT" -> {
                ObjectNode wanted = (ObjectNode) JSON.readTree(body);
                // As Keycloak does: scopes are changed at their own address only.
                wanted.set("defaultClientScopes", known.path("defaultClientScopes"));
                wanted.set("optionalClientScopes", known.path("optionalClientScopes"));
                clients.put(id, wanted);
            }
            default -> {
                return Reply.of(known);
            }
        }
        return Reply.empty(204);
    }

    private static Reply part(String verb, String[] parts, ObjectNode known) {
        if (parts[2].equals("service-account-user")) {
            String clientId = known.path("clientId").asText();
            return Reply.of(JSON.createObjectNode()
                    .put("id", "account-of-" + clientId)
                    .put("username", "service-account-" + clientId));
        }
        String kind = parts[2].equals("default-client-scopes") ? "defaultClientScopes" : "optionalClientScopes";
        TreeSet<String> names = new TreeSet<>();
        known.path(kind).forEach(name -> names.add(name.asText()));
        if (verb.equals("GET")) {
            return Reply.of(scopes(names));
        }
        String name = parts[3].substring("scope-".length());
        if (verb.equals("PUT")) {
            names.add(name);
        } else {
            names.remove(name);
        }
        ArrayNode changed = known.putArray(kind);
        names.forEach(changed::add);
        return Reply.empty(204);
    }

    private JsonNode list(String query) {
        ArrayNode list = JSON.createArrayNode();
        clients.values().stream()
                .filter(one -> !query.contains("clientId=")
                        || List.of(query.split("&", -1))
                                .contains("clientId=" + one.path("clientId").asText()))
                .forEach(list::add);
        return list;
    }
}
