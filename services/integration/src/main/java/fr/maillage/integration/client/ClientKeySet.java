package fr.maillage.integration.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.integration.client.domain.ClientKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The JSON Web Key Set that Keycloak is told (RFC 7517). */
@ApplicationScoped
class ClientKeySet {

    private final ObjectMapper json;

    ClientKeySet(ObjectMapper json) {
        this.json = json;
    }

    String of(List<ClientKey> keys) {
        ObjectNode set = json.createObjectNode();
        ArrayNode list = set.putArray("keys");
        for (ClientKey key : keys) {
            list.addObject()
                    .put("kty", "EC")
                    .put("crv", "P-256")
                    .put("use", "sig")
                    .put("alg", "ES256")
                    .put("kid", key.kid())
                    .put("x", key.x())
                    .put("y", key.y());
        }
        return set.toString();
    }
}
