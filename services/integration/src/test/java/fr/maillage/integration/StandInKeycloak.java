package fr.maillage.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** The few paths of Keycloak's administration that the service uses, with their statuses, over state in memory. */
public final class StandInKeycloak {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> organizations = new LinkedHashMap<>();
    private final Map<String, ObjectNode> users = new LinkedHashMap<>();
    private final Map<String, Set<String>> roles = new LinkedHashMap<>();
    private final Set<String> members = new HashSet<>();
    private final StandInClients clients = new StandInClients(this::addServiceAccount);
    private final List<String> calls = new ArrayList<>();
    private boolean away;
    private boolean awayAfterRights;
    private boolean held;
    private int waiting;

    /** An answer, its body null for none. */
    record Reply(int status, JsonNode body, String location) {

        static Reply of(JsonNode body) {
            return new Reply(200, body, "");
        }

        static Reply empty(int status) {
            return new Reply(status, JSON.nullNode(), "");
        }

        static Reply created(String path) {
            return new Reply(201, JSON.nullNode(), "http://127.0.0.1/" + path);
        }
    }

    public synchronized void goAway(boolean gone) {
        away = gone;
        awayAfterRights = false;
    }

    /** Adds an account with roles, as it would be before. */
    public synchronized void addUser(String id, String name, String... realmRoles) {
        users.put(
                id,
                JSON.createObjectNode()
                        .put("id", id)
                        .put("username", name)
                        .put("email", name + "@before.example")
                        .put("enabled", true)
                        .put("createdTimestamp", 1));
        roles.put(id, new HashSet<>(List.of(realmRoles)));
    }

    public synchronized void enableUser(String id, boolean enabled) {
        known(users, id).put("enabled", enabled);
    }

    public synchronized void removeUser(String id) {
        users.remove(id);
        roles.remove(id);
    }

    public synchronized void disableClient(String clientId) {
        clients.disable(clientId);
    }

    /** Answers the next check of the operator's rights, and nothing after that; others are looked up all the time. */
    public synchronized void goAwayAfterNextRights() {
        awayAfterRights = true;
    }

    public synchronized void takeRole(String id, String role) {
        known(roles, id).remove(role);
    }

    /** Makes an account a member, or no longer one. */
    public synchronized void setMember(String alias, String account, boolean member) {
        String key = organization(alias).orElseThrow().path("id").asText() + "/" + account;
        if (member) {
            members.add(key);
        } else {
            members.remove(key);
        }
    }

    public synchronized void addClient(String clientId, String organization) {
        clients.add(clientId, organization);
    }

    public synchronized boolean clientEnabled(String clientId) {
        return client(clientId).orElseThrow().path("enabled").asBoolean();
    }

    public synchronized Optional<JsonNode> client(String clientId) {
        return clients.named(clientId).map(one -> (JsonNode) one.deepCopy());
    }

    /** Realm roles of a client's own account. */
    public synchronized Set<String> rolesOfClient(String clientId) {
        return Set.copyOf(known(roles, "account-of-" + clientId));
    }

    private void addServiceAccount(String clientId) {
        addUser("account-of-" + clientId, "service-account-" + clientId);
    }

    /** Answers so many calls about clients, then is away until it is told to be back. */
    public synchronized void goAwayAfterClientCalls(int calls) {
        clients.failAfter(calls);
    }

    /** Adds an organization as an administrator would in Keycloak's own console. */
    public synchronized void addOrganization(String alias, String name, String kind, boolean enabled) {
        ObjectNode made =
                JSON.createObjectNode().put("alias", alias).put("name", name).put("enabled", enabled);
        if (!kind.isEmpty()) {
            made.putObject("attributes").putArray("kind").add(kind);
        }
        add(made);
    }

    public synchronized Optional<JsonNode> organization(String alias) {
        return find(organizations, one -> one.path("alias").asText().equals(alias))
                .map(one -> (JsonNode) one.deepCopy());
    }

    public synchronized Optional<JsonNode> user(String name) {
        return find(users, one -> one.path("username").asText().equals(name)).map(one -> (JsonNode) one.deepCopy());
    }

    public synchronized Set<String> rolesOf(String name) {
        return Set.copyOf(known(roles, user(name).orElseThrow().path("id").asText()));
    }

    public synchronized boolean isMember(String alias, String name) {
        return members.contains(organization(alias).orElseThrow().path("id").asText() + "/"
                + user(name).orElseThrow().path("id").asText());
    }

    /** Makes an account a member of an organization. */
    public synchronized void addMember(String alias, String account) {
        members.add(organization(alias).orElseThrow().path("id").asText() + "/" + account);
    }

    /** How often something was asked that begins so: {@code POST organizations}. */
    public synchronized long calls(String beginning) {
        return calls.stream().filter(call -> call.startsWith(beginning)).count();
    }

    void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean known = form.contains("client_assertion=") && form.contains("client_id=integration-service");
        String use = form.contains("scope=keycloak-admin")
                ? "administration"
                : form.contains("scope=gateway%3Ausage")
                        ? "usage"
                        : form.contains("%3Adata-subjects") ? "data-subjects" : "feeds";
        ObjectNode token =
                JSON.createObjectNode().put("access_token", "token-for-" + use).put("expires_in", 300);
        send(exchange, known && !isAway() ? Reply.of(token) : Reply.empty(isAway() ? 503 : 401));
    }

    private synchronized boolean isAway() {
        return away;
    }

    /** Keeps writes of machine clients waiting, until they are let go. */
    public synchronized void holdClientWrites(boolean hold) {
        held = hold;
        notifyAll();
    }

    /** Writes of machine clients that wait now. */
    public synchronized int waitingWrites() {
        return waiting;
    }

    private void waitWhileHeld(HttpExchange exchange, String path) {
        if (!exchange.getRequestMethod().equals("PUT") || !path.startsWith("clients/")) {
            return;
        }
        waiting++;
        try {
            while (held) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting--;
        }
    }

    synchronized void administer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (away || !token.equals("Bearer token-for-administration")) {
            send(exchange, Reply.empty(away ? 503 : 401));
            return;
        }
        String path = exchange.getRequestURI().getPath().substring("/admin/realms/quarkus/".length());
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        waitWhileHeld(exchange, path);
        calls.add(exchange.getRequestMethod() + " " + path);
        String[] parts = path.split("/", -1);
        send(
                exchange,
                switch (parts[0]) {
                    case "organizations" -> organizations(exchange.getRequestMethod(), parts, query, body);
                    case "users" -> users(exchange.getRequestMethod(), parts, query, body);
                    case "clients" -> clients.answer(exchange.getRequestMethod(), parts, query, body);
                    case "client-scopes" -> Reply.of(StandInClients.scopes());
                    default -> Reply.empty(404);
                });
    }

    private Reply organizations(String verb, String[] parts, String query, byte[] body) throws IOException {
        if (parts.length == 1) {
            return verb.equals("POST") ? add((ObjectNode) JSON.readTree(body)) : Reply.of(brief(query));
        }
        ObjectNode known = organizations.get(parts[1]);
        if (known == null) {
            return Reply.empty(404);
        }
        if (parts.length == 2) {
            return verb.equals("PUT") ? change(parts[1], (ObjectNode) JSON.readTree(body)) : Reply.of(known);
        }
        String account = parts.length == 4 ? parts[3] : new String(body, StandardCharsets.UTF_8).replace("\"", "");
        if (verb.equals("GET")) {
            return members.contains(parts[1] + "/" + account) ? Reply.of(known(users, account)) : Reply.empty(404);
        }
        return members.add(parts[1] + "/" + account) ? Reply.empty(201) : Reply.empty(409);
    }

    private Reply add(ObjectNode made) {
        if (organizations.values().stream().anyMatch(one -> same(one, made, "alias") || same(one, made, "name"))) {
            return Reply.empty(409);
        }
        String id = UUID.randomUUID().toString();
        organizations.put(id, made.put("id", id));
        return Reply.created("organizations/" + id);
    }

    private Reply change(String id, ObjectNode wanted) {
        boolean taken = organizations.values().stream()
                .anyMatch(one -> !one.path("id").asText().equals(id) && same(one, wanted, "name"));
        if (!taken) {
            organizations.put(id, wanted);
        }
        return Reply.empty(taken ? 409 : 204);
    }

    // As Keycloak does: a list leaves the attributes out.
    private ArrayNode brief(String query) {
        ArrayNode list = JSON.createArrayNode();
        if (query.contains("first=0")) {
            organizations.values().forEach(one -> list.add(one.deepCopy().without("attributes")));
        }
        return list;
    }

    private Reply users(String verb, String[] parts, String query, byte[] body) throws IOException {
        if (parts.length == 1) {
            return verb.equals("POST") ? addUser((ObjectNode) JSON.readTree(body)) : Reply.of(named(query));
        }
        ObjectNode known = users.get(parts[1]);
        if (known == null) {
            return Reply.empty(404);
        }
        if (parts.length == 2) {
            if (verb.equals("PUT")) {
                users.put(parts[1], (ObjectNode) JSON.readTree(body));
                return Reply.empty(204);
            }
            return Reply.of(known);
        }
        return roleMappings(verb, parts, body);
    }

    private Reply addUser(ObjectNode made) {
        if (users.values().stream().anyMatch(one -> same(one, made, "username") || same(one, made, "email"))) {
            return Reply.empty(409);
        }
        String id = UUID.randomUUID().toString();
        users.put(id, made.put("id", id).put("createdTimestamp", System.currentTimeMillis()));
        roles.put(id, new HashSet<>());
        return Reply.created("users/" + id);
    }

    private ArrayNode named(String query) {
        ArrayNode list = JSON.createArrayNode();
        find(
                        users,
                        one -> List.of(query.split("&", -1))
                                .contains("username=" + one.path("username").asText()))
                .ifPresent(list::add);
        return list;
    }

    private Reply roleMappings(String verb, String[] parts, byte[] body) throws IOException {
        Set<String> has = known(roles, parts[1]);
        if (verb.equals("POST")) {
            JSON.readTree(body).forEach(role -> has.add(role.path("name").asText()));
            return Reply.empty(204);
        }
        boolean available = parts[parts.length - 1].equals("available");
        if (awayAfterRights && parts[1].equals("subject-of-operator")) {
            away = true;
            awayAfterRights = false;
        }
        ArrayNode list = JSON.createArrayNode();
        List.of("health-officer", "planner", "ars", "cpam", "integration", "platform-admin").stream()
                .filter(role -> has.contains(role) != available)
                .forEach(role -> list.addObject().put("id", "id-of-" + role).put("name", role));
        return Reply.of(list);
    }

    private static <T> T known(Map<String, T> all, String id) {
        return Objects.requireNonNull(all.get(id), id);
    }

    private static boolean same(JsonNode one, JsonNode other, String member) {
        return one.path(member).equals(other.path(member));
    }

    private static Optional<ObjectNode> find(Map<String, ObjectNode> all, Predicate<ObjectNode> wanted) {
        return all.values().stream().filter(wanted).findFirst();
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        try (exchange) {
            if (!reply.location().isEmpty()) {
                exchange.getResponseHeaders().set("Location", reply.location());
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] body = reply.body().isNull() ? new byte[0] : JSON.writeValueAsBytes(reply.body());
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
