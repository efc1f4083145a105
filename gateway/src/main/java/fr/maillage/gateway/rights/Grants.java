package fr.maillage.gateway.rights;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What a verified token grants. Looked at anew for each request, without taking the claims apart.
 *
 * @param scope scopes with spaces between, as the claim has them
 * @param roles of the realm
 */
public record Grants(
        Set<String> audience, String scope, @Nullable JsonArray roles) {

    public static Grants of(JsonWebToken token) {
        Object scope = token.getClaim("scope");
        Object realm = token.getClaim("realm_access");
        JsonValue roles = realm instanceof JsonObject access ? access.get("roles") : null;
        Set<String> audience = token.getAudience();
        return new Grants(
                audience == null ? Set.of() : audience,
                scope instanceof String text ? text : "",
                roles instanceof JsonArray array ? array : null);
    }

    boolean hasScope(String name) {
        int at = scope.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            if ((at == 0 || scope.charAt(at - 1) == ' ') && (end == scope.length() || scope.charAt(end) == ' ')) {
                return true;
            }
            at = scope.indexOf(name, end);
        }
        return false;
    }

    boolean hasOneOf(List<String> names) {
        if (roles == null) {
            return false;
        }
        for (JsonValue role : roles) {
            if (role instanceof JsonString text && names.contains(text.getString())) {
                return true;
            }
        }
        return false;
    }
}
