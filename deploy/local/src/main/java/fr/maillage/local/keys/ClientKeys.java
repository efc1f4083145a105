package fr.maillage.local.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.local.directory.Json;
import fr.maillage.local.directory.Secrets;

/** The key pair of each machine client, made at first use and kept as {@code <client>.jwk} among the secrets. */
public final class ClientKeys {
    private final Secrets secrets;

    public ClientKeys(Secrets secrets) {
        this.secrets = secrets;
    }

    public ClientKey of(String client) {
        try {
            JsonNode jwk = Json.MAPPER.readTree(secrets.get(client + ".jwk", () -> text(ClientKey.generate())));
            return new ClientKey(
                    jwk.path("x").asText(),
                    jwk.path("y").asText(),
                    jwk.path("d").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("secret " + client + ".jwk illisible", e);
        }
    }

    /** The JSON Web Key Set that Keycloak is told. */
    public String publicKeySet(String client) {
        ObjectNode set = Json.MAPPER.createObjectNode();
        set.putArray("keys").add(of(client).publicJwk());
        return set.toString();
    }

    private static String text(ClientKey key) {
        return key.publicJwk().put("d", key.d()).toString();
    }
}
