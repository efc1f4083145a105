package fr.maillage.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.local.directory.Json;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One realm, two profiles: the demo overlay is merged into the production base. Objects merge member by member, lists
 * of named things merge by that name, anything else is replaced.
 */
public final class RealmFile {
    /** What names a thing in the lists of a realm file. */
    private static final List<String> NAMES = List.of("clientId", "alias", "username", "name");

    private final ObjectNode realm;

    private RealmFile(ObjectNode realm) {
        this.realm = realm;
    }

    public static RealmFile parse(String json) throws IOException {
        return new RealmFile((ObjectNode) Json.MAPPER.readTree(json));
    }

    public RealmFile with(RealmFile overlay) {
        return new RealmFile(merged(realm, overlay.realm));
    }

    /** Gives each client that signs its assertions with a key of its own the public half of that key. */
    public RealmFile withKeys(UnaryOperator<String> publicKeySetOfClient) {
        ObjectNode copy = realm.deepCopy();
        for (JsonNode client : copy.path("clients")) {
            if (signsAssertions(client)) {
                String keys = publicKeySetOfClient.apply(client.path("clientId").asText());
                ((ObjectNode) client.path("attributes")).put("jwks.string", keys);
            }
        }
        return new RealmFile(copy);
    }

    public List<String> machineClients() {
        return realm.path("clients")
                .valueStream()
                .filter(RealmFile::signsAssertions)
                .map(client -> client.path("clientId").asText())
                .toList();
    }

    public List<String> users() {
        return realm.path("users")
                .valueStream()
                .filter(user -> !user.has("serviceAccountClientId"))
                .map(user -> user.path("username").asText())
                .toList();
    }

    public JsonNode json() {
        return realm.deepCopy();
    }

    private static boolean signsAssertions(JsonNode client) {
        return client.path("clientAuthenticatorType").asText().equals("client-jwt")
                && client.path("attributes").path("use.jwks.string").asBoolean();
    }

    private static ObjectNode merged(ObjectNode base, ObjectNode overlay) {
        ObjectNode result = base.deepCopy();
        overlay.properties().forEach(member -> {
            JsonNode below = result.path(member.getKey());
            result.set(member.getKey(), below.isMissingNode() ? member.getValue() : merged(below, member.getValue()));
        });
        return result;
    }

    private static JsonNode merged(JsonNode base, JsonNode overlay) {
        if (base instanceof ObjectNode below && overlay instanceof ObjectNode above) {
            return merged(below, above);
        }
        if (base instanceof ArrayNode below && overlay instanceof ArrayNode above) {
            return nameOfThings(above)
                    .map(name -> mergedByName(below, above, name))
                    .orElse(overlay);
        }
        return overlay;
    }

    private static JsonNode mergedByName(ArrayNode base, ArrayNode overlay, String name) {
        ArrayNode result = base.deepCopy();
        for (JsonNode thing : overlay) {
            int place = indexOf(result, name, thing.path(name));
            if (place < 0) {
                result.add(thing);
            } else {
                result.set(place, merged(result.get(place), thing));
            }
        }
        return result;
    }

    private static int indexOf(ArrayNode things, String name, JsonNode value) {
        for (int i = 0; i < things.size(); i++) {
            if (things.get(i).path(name).equals(value)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> nameOfThings(ArrayNode things) {
        return NAMES.stream()
                .filter(name -> !things.isEmpty() && things.valueStream().allMatch(thing -> thing.has(name)))
                .findFirst();
    }
}
