package fr.maillage.platform.http.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A verified token with its claims read out. The library's own token throws and catches an exception each time somebody asks
 * for a claim that is none of the standard ones; a remembered token is asked for several of them by every request.
 */
final class ReadToken implements JsonWebToken {

    private final String name;
    private final Map<String, Object> claims;

    private ReadToken(String name, Map<String, Object> claims) {
        this.name = name;
        this.claims = Map.copyOf(claims);
    }

    static ReadToken of(JsonWebToken token) {
        var claims = new HashMap<String, Object>();
        token.getClaimNames().forEach(claim -> put(claims, claim, token));
        for (Claims standard : Claims.values()) {
            put(claims, standard.name(), token);
        }
        return new ReadToken(token.getName(), claims);
    }

    private static void put(Map<String, Object> claims, String name, JsonWebToken token) {
        Object value = token.getClaim(name);
        if (value != null) {
            claims.put(name, value);
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    /** Null for a claim that the token does not have. */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface's own promise
    public <T> @Nullable T getClaim(String claimName) {
        return (T) claims.get(claimName);
    }
}
