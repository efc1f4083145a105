package fr.maillage.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The two ways into every operation: log in at the identity provider, or bring a token. */
final class Login {

    static final String BY_CODE = "maillage";
    static final String BY_TOKEN = "bearer";

    private final String issuer;
    private final ObjectNode scopes = JsonNodeFactory.instance.objectNode();

    Login(String issuer) {
        this.issuer = issuer;
        scopes.put("openid", "Ouvrir une session. / Log in.");
        scopes.put("organization", "Nommer votre collectivité. / Name your organization.");
    }

    void addScopesOf(String service) {
        scopes.put(service + ":read", "Lire " + service + ". / Read " + service + ".");
        scopes.put(service + ":write", "Modifier " + service + ". / Change " + service + ".");
    }

    /** Whatever scheme a service named, with the scopes it named. */
    ArrayNode requirement(JsonNode named) {
        ArrayNode needed = JsonNodeFactory.instance.arrayNode();
        named.forEach(scheme -> scheme.forEach(scopesOfScheme -> scopesOfScheme.forEach(needed::add)));
        ArrayNode either = JsonNodeFactory.instance.arrayNode();
        either.addObject().set(BY_CODE, needed);
        either.addObject().putArray(BY_TOKEN);
        return either;
    }

    ObjectNode schemes() {
        ObjectNode schemes = JsonNodeFactory.instance.objectNode();
        ObjectNode code = schemes.putObject(BY_CODE)
                .put("type", "oauth2")
                .put(
                        "description",
                        "Keycloak, code d’autorisation avec PKCE. / Keycloak, authorization code with PKCE.")
                .putObject("flows")
                .putObject("authorizationCode");
        code.put("authorizationUrl", issuer + "/protocol/openid-connect/auth");
        code.put("tokenUrl", issuer + "/protocol/openid-connect/token");
        code.set("scopes", scopes);
        schemes.putObject(BY_TOKEN)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "Un jeton déjà obtenu (./maillage token). / A token you already have.");
        return schemes;
    }
}
