package fr.maillage.gateway.rights;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What an operation asks of a token beyond naming its service in {@code aud}.
 *
 * @param free no token is needed at all
 * @param scopes all of them
 * @param roles one of them; empty when any will do
 */
public record Needs(boolean free, List<String> scopes, List<String> roles) {

    static final String ROLES = "x-roles";

    public Needs {
        scopes = List.copyOf(scopes);
        roles = List.copyOf(roles);
    }

    /** From an operation of the merged contract: no {@code security} is for everybody. */
    static Needs of(JsonNode operation) {
        List<String> scopes = new ArrayList<>();
        // Alternatives are ways to show a token (by log-in, at hand); the scopes are written at one of them.
        operation
                .path("security")
                .forEach(way -> way.forEach(named -> named.forEach(scope -> scopes.add(scope.asText()))));
        List<String> roles = new ArrayList<>();
        operation.path(ROLES).forEach(role -> roles.add(role.asText()));
        return new Needs(!operation.has("security"), scopes.stream().distinct().toList(), roles);
    }

    public boolean areMetBy(Grants grants) {
        for (String scope : scopes) {
            if (!grants.hasScope(scope)) {
                return false;
            }
        }
        return roles.isEmpty() || grants.hasOneOf(roles);
    }
}
