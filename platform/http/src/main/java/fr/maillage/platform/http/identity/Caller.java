package fr.maillage.platform.http.identity;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who is calling, by the verified token of the request. Every answer is empty on a public operation without token. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The same facts for an identity at hand, outside of a request's own thread. */
    public static Caller of(SecurityIdentity identity) {
        return new Caller(identity);
    }

    /** Who vouches for the caller ({@code iss}); subjects are unique within it. */
    public String issuer() {
        return text("iss");
    }

    /** Stable id of the person or service account, empty when nobody is known. */
    public String subject() {
        return text("sub");
    }

    /** The OAuth client the token was given to ({@code azp}). */
    public String client() {
        return text("azp");
    }

    /** Aliases of the organizations the token names, in the order of the token. */
    public List<String> organizations() {
        Organizations known = identity.getAttribute(Organizations.ATTRIBUTE);
        return known == null ? Organizations.of(identity).aliases() : known.aliases();
    }

    /**
     * Territories to which a machine client is held, {@code commune:31555}; empty for callers that are held to none.
     * Territories only take away: rights, organization and scopes are judged beside them.
     */
    public List<String> territories() {
        TerritoryClaim known = identity.getAttribute(TerritoryClaim.ATTRIBUTE);
        TerritoryClaim claim = known == null ? TerritoryClaim.of(identity) : known;
        if (!claim.readable()) {
            throw TerritoryRefusals.unreadable();
        }
        return claim.territories();
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    public Set<String> scopes() {
        String scope = text("scope");
        return scope.isBlank() ? Set.of() : Set.of(scope.strip().split(" +"));
    }

    /**
     * The one organization the caller acts for; none or several is problem {@code tenant-required}. No header, path
     * or body can name it.
     */
    public String tenant() {
        List<String> organizations = organizations();
        if (organizations.size() == 1) {
            return organizations.getFirst();
        }
        throw Problem.of(
                StandardProblem.TENANT_REQUIRED,
                "Le jeton nomme " + organizations.size() + " organisations ; cette opération en demande une seule :"
                        + " demandez un jeton avec le scope organization:<alias>.",
                "The token names " + organizations.size() + " organizations; this operation needs exactly one:"
                        + " ask for a token with the scope organization:<alias>.");
    }

    private String text(String name) {
        return claim(name) instanceof String text ? text : "";
    }

    private @Nullable Object claim(String name) {
        return claim(identity, name);
    }

    static @Nullable Object claim(SecurityIdentity identity, String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
    }
}
